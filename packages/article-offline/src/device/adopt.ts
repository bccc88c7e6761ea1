import { findCopy } from './copy.ts';
import type { Device } from './device.ts';
import { keepFile } from './keep-file.ts';
import { put } from './put.ts';
import { isCode, referencesIn } from './references.ts';

/**
 * Keeps the styles and scripts that a page cannot do without, and what these import, in a cache; what
 * is on the device already is not fetched again. Returns the addresses of all of them.
 * @param assets paths with base whose files never change under their name
 */
export async function adoptCode(
  page: { text: string; url: string },
  assets: readonly string[],
  { cache, device }: { cache: string; device: Device },
): Promise<string[]> {
  const known = new Set<string>();
  const adopt = async (text: string, from: string): Promise<void> => {
    for (const url of referencesIn(text, from, assets).filter(isCode)) {
      if (known.has(url)) continue;
      const file = await fileOf(url, cache, device);
      if (!file) continue;
      known.add(url);
      await adopt(await file.text(), url);
    }
  };
  await adopt(page.text, page.url);
  return [...known];
}

async function fileOf(url: string, cache: string, device: Device) {
  const here = await caches.match(url, { cacheName: cache });
  if (here) return here;
  const copy = await findCopy(url);
  if (copy) {
    await put(cache, url, copy, device);
    return copy;
  }
  return keepFile(url, await fetch(url), { cache, destination: '', device });
}
