import { adoptCode } from './adopt.ts';
import { copyOf } from './copy.ts';
import { type Device, keyOf } from './device.ts';
import { isOurs } from './foreign.ts';
import { put } from './put.ts';

/**
 * Keeps a page with the styles and scripts that it needs, if it is a page of this paper; undefined where
 * it is not, or where there is no room. What it needs is there before it is: no page without its styles.
 */
export async function keepPage(response: Response, place: Place): Promise<KeptPage | undefined> {
  const { device, assets, site, cache, codeCache } = place;
  if (!isOurs(response, 'document')) return undefined;
  const body = await response.blob();
  const text = await body.text();
  if (!text.includes(site)) return undefined;
  const url = keyOf(response.url);
  const files = await adoptCode({ text, url }, assets, { cache: codeCache, device });
  const copy = copyOf(response, body, { at: device.now(), version: place.version });
  if (!(await put(cache, url, copy, device))) return undefined;
  return { url, text, files, bytes: body.size };
}

export interface Place {
  device: Device;
  /** A piece of text that every page of the paper has. */
  site: string;
  /** Paths with base whose files never change under their name. */
  assets: readonly string[];
  cache: string;
  codeCache: string;
  /** Of the worker that keeps it. */
  version?: string;
}

export interface KeptPage {
  url: string;
  text: string;
  files: string[];
  bytes: number;
}
