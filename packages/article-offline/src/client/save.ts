import { changeRecord, readRecord, type SavedStory } from '../device/records.ts';
import { fetchManifest, sha256 } from './fetch-manifest.ts';
import { updateFlag } from './flag.ts';
import { keepWhole, type WholePage } from './keep-whole.ts';
import type { PagePaper } from './paper.ts';
import { pictureWidth } from './width.ts';

/**
 * Saves a story for good, with its pictures and fonts. False where it could not be had whole, or where
 * the device has no room.
 * @param manifest the address of the manifest of the story's day, by which corrections are found
 */
export async function saveStory(
  story: { url: string; manifest?: string | undefined },
  paper: PagePaper,
): Promise<boolean> {
  const { device } = paper;
  const place = { cache: device.saved, widthPx: pictureWidth() };
  const kept = await keepWhole(story.url, place, paper).catch(() => undefined);
  if (!kept || kept === 'gone') return false;
  const path = kept.url.slice(device.origin.length);
  const revision = story.manifest ? await revisionOf(story.manifest, kept, paper) : undefined;
  const title = kept.page.querySelector('h1')?.textContent?.trim() ?? kept.page.title;
  const saved: SavedStory = {
    ...{ url: path, title, language: kept.page.documentElement.lang, at: device.now() },
    ...{ bytes: kept.bytes, manifest: story.manifest, revision },
    files: kept.files,
  };
  await changeRecord('saved', device, (all) => [saved, ...all.filter(({ url }) => url !== path)]);
  await updateFlag(device);
  await persist();
  return true;
}

/** Removes a saved story, and of its files those that no other saved story has. */
export async function removeSaved(path: string, { device }: Pick<PagePaper, 'device'>) {
  const removed = (await readRecord('saved', device)).filter(({ url }) => url === path);
  const staying = await changeRecord('saved', device, (all) =>
    all.filter(({ url }) => url !== path),
  );
  const needed = new Set(staying.flatMap(({ files }) => files));
  const cache = await caches.open(device.saved);
  await cache.delete(device.origin + path);
  for (const file of removed.flatMap(({ files }) => files))
    if (!needed.has(file)) await cache.delete(file);
  await updateFlag(device);
}

/** Asks the browser not to clear what the reader chose to keep; asked only after that choice. */
export async function persist(): Promise<void> {
  await navigator.storage?.persist?.().catch(() => false);
}

/** Of the copy at hand; empty where the manifest means another, so that the next check looks again. */
async function revisionOf(manifest: string, { url, text }: WholePage, { site, device }: PagePaper) {
  const found = await fetchManifest(manifest, site);
  if (typeof found === 'string') return undefined;
  const path = url.slice(device.origin.length);
  const file = found.manifest.files.find((one) => one.url === path);
  if (!file) return undefined;
  const hash = await sha256(new TextEncoder().encode(text));
  return hash === file.sha256 ? file.revision : '';
}
