import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Scan } from './scan.ts';

/** A shard in the cache, or nothing: a cache may be deleted or cut short at any time. */
export function keptShard(cache: string, id: string): KeptShard | undefined {
  try {
    const note = JSON.parse(readFileSync(join(cache, `${id}.json`), 'utf8')) as Note;
    const pack = join(cache, packName(id, note.hash));
    const length = note.files.reduce((sum, [, bytes]) => sum + bytes, 0);
    if (statSync(pack).size !== length) return undefined;
    return { ...note, places: note.files, files: () => unpack(readFileSync(pack), note.files) };
  } catch {
    return undefined;
  }
}

/** Keeps a shard in the cache, in place of what was kept of it. */
export function keepShard(cache: string, note: Omit<Note, 'files'>, files: ShardFiles): void {
  mkdirSync(cache, { recursive: true });
  const places = [...files].map(([path, { length }]): Place => [path, length]);
  const { id, hash } = note;
  for (const name of readdirSync(cache))
    if (name.startsWith(`${id}.`) && name.endsWith(PACK) && name !== packName(id, hash))
      rmSync(join(cache, name));
  put(join(cache, packName(id, hash)), Buffer.concat([...files.values()]));
  put(join(cache, `${id}.json`), JSON.stringify({ ...note, files: places } satisfies Note));
}

/** The pages of the site as they were when the index was built last. */
export function keptPages(cache: string): Scan | undefined {
  try {
    const { version, ...scan } = JSON.parse(readFileSync(join(cache, PAGES), 'utf8'));
    return version === PAGES_VERSION ? scan : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the pages of the site for the next time. */
export function keepPages(cache: string, { pages, stamps }: Scan): void {
  mkdirSync(cache, { recursive: true });
  put(join(cache, PAGES), JSON.stringify({ version: PAGES_VERSION, pages, stamps }));
}

/** Forgets what is kept of every shard but these. */
export function forgetOthers(cache: string, ids: readonly string[]): void {
  const known = new Set(ids);
  for (const name of readdirSync(cache))
    if (name !== PAGES && !known.has(name.split('.')[0] ?? '')) rmSync(join(cache, name));
}

function packName(id: string, hash: string): string {
  return `${id}.${hash}${PACK}`;
}

/** Never leaves half a file. */
export function put(file: string, content: string | Uint8Array): void {
  writeFileSync(`${file}.part`, content);
  renameSync(`${file}.part`, file);
}

function unpack(pack: Buffer, places: readonly Place[]): ShardFiles {
  let at = 0;
  return new Map(
    places.map(([path, length]) => {
      at += length;
      return [path, pack.subarray(at - length, at)];
    }),
  );
}

const PACK = '.pack';
const PAGES = 'pages.json';
// Rises when what is known of a page changes.
const PAGES_VERSION = 2;

export type ShardFiles = ReadonlyMap<string, Uint8Array>;

/** A file and its length in bytes; they stand in the pack one after the other. */
type Place = [path: string, length: number];

interface Note {
  id: string;
  /** Of the pages in the built site. */
  key: string;
  /** Of their records. */
  hash: string;
  stories: number;
  files: Place[];
}

export interface KeptShard extends Omit<Note, 'files'> {
  places: readonly Place[];
  files: () => ShardFiles;
}
