import type { FileSet, PageKind } from '../edition/manifest.ts';
import type { Device } from './device.ts';
import { put } from './put.ts';

/** A record of what is kept. */
export async function readRecord<Name extends keyof Records>(
  name: Name,
  device: Device,
): Promise<Records[Name]> {
  const found = await caches.match(keyFor(name, device), { cacheName: device.state });
  return found ? found.json() : [];
}

/**
 * Writes a record at once, so that a half one is never read.
 * @throws {DOMException} named `QuotaExceededError` where there is no room.
 */
export async function writeRecord<Name extends keyof Records>(
  name: Name,
  record: Records[Name],
  device: Device,
): Promise<void> {
  const response = new Response(JSON.stringify(record));
  if (await put(device.state, keyFor(name, device), response, device)) return;
  throw new DOMException('There is no room for a record.', 'QuotaExceededError');
}

/** Runs alone among all tabs of this paper; undefined where another tab is at it. */
export async function withLock<Value>(
  name: string,
  { prefix }: Device,
  work: () => Promise<Value>,
): Promise<Value | undefined> {
  return navigator.locks.request(`${prefix}${name}`, { ifAvailable: true }, async (lock) =>
    lock ? work() : undefined,
  );
}

/** Changes a record while no other tab does. */
export async function changeRecord<Name extends keyof Records>(
  name: Name,
  device: Device,
  change: (record: Records[Name]) => Records[Name],
): Promise<Records[Name]> {
  return navigator.locks.request(`${device.prefix}${name}-record`, async () => {
    const changed = change(await readRecord(name, device));
    await writeRecord(name, changed, device);
    return changed;
  });
}

function keyFor(name: string, { origin, base }: Device): string {
  return `${origin + base}offline-record/${name}`;
}

export interface Records {
  /** Editions that are whole, newest first. */
  editions: KeptEdition[];
  /** Stories that the reader saved, newest first. */
  saved: SavedStory[];
  /** Editions that are on their way, or paused. */
  pending: Pending[];
  /** What is to be fetched each morning. */
  morning: Morning[];
  /** What changed in kept stories and was not yet told. */
  news: KeptNews[];
}

export interface KeptEdition {
  id: string;
  language: string;
  title: string;
  front: string;
  search?: string | undefined;
  /** The address of its manifest, and the cache that holds it whole. */
  manifest: string;
  cache: string;
  sets: FileSet[];
  widthPx: number;
  at: number;
  bytes: number;
  pages: KeptPage[];
}

export interface KeptPage {
  url: string;
  title: string;
  kind: PageKind;
  revision: string;
  /** The manifest of the story's own day. */
  home?: string | undefined;
}

export interface Pending {
  manifest: string;
  sets: FileSet[];
  widthPx: number;
  isPaused: boolean;
}

/** `editions` is the folder of a language; `site` and `assets` are what a page says of its paper. */
export interface Morning {
  editions: string;
  site: string;
  assets: string[];
  sets: FileSet[];
  widthPx: number;
}

export interface SavedStory {
  url: string;
  title: string;
  language: string;
  at: number;
  bytes: number;
  /** Of the manifest that lists it, where there is one. */
  manifest?: string | undefined;
  revision?: string | undefined;
  /** Everything that is kept for it, the page itself apart. */
  files: string[];
}

export interface KeptNews {
  url: string;
  title: string;
  kind: 'corrected' | 'updated' | 'withdrawn';
  texts: string[];
}
