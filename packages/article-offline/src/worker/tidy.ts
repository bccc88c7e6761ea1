import { bytesOf, keptAt } from '../device/copy.ts';
import type { Device } from '../device/device.ts';
import { isCode, referencesIn } from '../device/references.ts';

/**
 * Keeps what was only visited within its limits: the newest pages, pictures and parts of the index. An
 * asset goes when no page that was visited names it any more.
 */
export async function tidy(device: Device, assets: readonly string[]): Promise<void> {
  const since = device.now() - LONGEST_MS;
  for (const [name, count, bytes] of [
    [device.pages, 60, 10e6],
    [device.pictures, 400, 30e6],
    [device.index, 400, 20e6],
  ] as const) {
    const cache = await caches.open(name);
    for (const url of surplus(await entriesOf(cache), { count, bytes, since }))
      await cache.delete(url);
  }
  await dropUnnamed(device, assets);
}

/** The addresses of entries beyond the limits: the oldest ones. */
export function surplus(entries: readonly Entry[], { count, bytes, since }: Limits): string[] {
  let sum = 0;
  return [...entries]
    .sort((a, b) => b.at - a.at)
    .filter((entry, place) => {
      sum += entry.bytes;
      return place >= count || sum > bytes || entry.at < since;
    })
    .map(({ url }) => url);
}

async function dropUnnamed(device: Device, assets: readonly string[]): Promise<void> {
  const cache = await caches.open(device.assets);
  const unnamed = new Set((await cache.keys()).map(({ url }) => url));
  const readIn = async (from: Cache, url: string): Promise<void> => {
    const text = (await (await from.match(url))?.text()) ?? '';
    for (const name of referencesIn(text, url, assets))
      if (unnamed.delete(name) && isCode(name)) await readIn(cache, name);
  };
  for (const name of [device.pages, device.shell]) {
    const pages = await caches.open(name);
    for (const { url } of await pages.keys()) await readIn(pages, url);
  }
  for (const url of unnamed) await cache.delete(url);
}

async function entriesOf(cache: Cache): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const { url } of await cache.keys()) {
    const found = await cache.match(url);
    if (found) entries.push({ url, at: keptAt(found), bytes: bytesOf(found) });
  }
  return entries;
}

/** Sixty days. */
const LONGEST_MS = 5_184e6;

export interface Entry {
  url: string;
  /** In milliseconds of Unix time. */
  at: number;
  bytes: number;
}

export interface Limits {
  count: number;
  bytes: number;
  since: number;
}
