import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { firstLine, readLines, writeLines } from '../lines.ts';
import type { Config } from '../virtual-config.ts';
import type { ReadStory } from './ahead-lots.ts';
import type { StoryEntry } from './story.ts';

/**
 * What was read from each file the last time. An entry holds while the file's size and times are the
 * same; the time of its last change of any kind cannot be set back. The whole cache holds while the
 * theme and the options that parsing depends on are the same.
 */
export function readCache(folder: string, config: Config): Cache {
  const key = keyOf(config);
  return { key, ...storedIn(folder, key), fresh: new Map(), finished: new WeakMap() };
}

/** For another reading by the same process. */
export function nextCache({ key, fresh, finished }: Cache): Cache {
  return { key, entries: fresh, fresh: new Map(), finished, lines: 0 };
}

/** Whether anything is kept that still holds. */
export function isKept(folder: string, config: Config): boolean {
  try {
    return firstLine(join(folder, FILE)) === keyOf(config);
  } catch {
    return false;
  }
}

/** Takes what was read of files before they were asked for, where nothing is kept of a former reading. */
export function takeAhead({ entries, lines }: Cache, read: ReadStory[]): void {
  if (lines > 0) return;
  for (const [file, stamp, value] of read) entries.set(file, { stamp, value: JSON.parse(value) });
}

/**
 * Keeps what this reading used, and nothing of files that are gone. What changed is added at the end, where it
 * counts more than what stands before it; once the file is full of what no longer counts, it is written anew.
 */
export function writeCache(folder: string, { key, entries, fresh, lines }: Cache): void {
  const file = join(folder, FILE);
  const changed = [...fresh].filter(([name, entry]) => entries.get(name) !== entry);
  const gone = [...entries.keys()].filter((name) => !fresh.has(name));
  if (lines > 0 && changed.length + gone.length === 0) return;
  const added = lines + changed.length + gone.length;
  if (lines > 0 && added < fresh.size * MOST_LINES) {
    const text = [...changed.map(lineOf), ...gone.map((name) => JSON.stringify([name]))];
    appendFileSync(file, text.map((line) => `${line}\n`).join(''));
    return;
  }
  mkdirSync(folder, { recursive: true });
  writeLines(`${file}.part`, linesOf(key, fresh));
  renameSync(`${file}.part`, file);
}

/** The cached value of a file, or a new one; `stamp` changes when the file does. */
export async function cached<T>(
  cache: Cache,
  file: string,
  stamp: string,
  make: () => T | Promise<T>,
): Promise<T> {
  const known = cache.entries.get(file);
  const entry = known?.stamp === stamp ? known : { stamp, value: apart(await make()) };
  cache.fresh.set(file, entry);
  return entry.value as T;
}

/** As the next build will read it. A part of a text would keep the whole file in memory. */
function apart<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

function storedIn(folder: string, key: string): Pick<Cache, 'entries' | 'lines'> {
  const entries: Cache['entries'] = new Map();
  let lines = 0;
  try {
    const stored = readLines(join(folder, FILE));
    if (stored.next().value !== key) return { entries, lines };
    for (const line of stored) {
      const [file, stamp, value] = JSON.parse(line) as Line;
      if (stamp === undefined) entries.delete(file);
      else entries.set(file, { stamp, value });
      lines++;
    }
    return { entries, lines };
  } catch {
    // No cache yet, or one that was cut short: everything is read anew.
    return { entries: new Map(), lines: 0 };
  }
}

function* linesOf(key: string, entries: Cache['fresh']): Generator<string> {
  yield key;
  for (const entry of entries) yield lineOf(entry);
}

function lineOf([file, { stamp, value }]: [string, Entry]): string {
  return JSON.stringify([file, stamp, value] satisfies Line);
}

function keyOf({ zone, languages, photos, version }: Config): string {
  return createHash('sha256')
    .update(JSON.stringify({ zone, language: languages[0], photos, version }))
    .digest('hex');
}

const FILE = 'content.jsonl';
const MOST_LINES = 1.5;

/** Of a file that is gone, its name alone. */
type Line = [file: string, stamp?: string, value?: unknown];

interface Entry {
  stamp: string;
  value: unknown;
}

export interface Cache {
  key: string;
  entries: Map<string, Entry>;
  fresh: Map<string, Entry>;
  /** What was made of values of stories that is not kept. */
  finished: WeakMap<object, StoryEntry>;
  /** How many the stored file holds; 0 where it is to be written anew. */
  lines: number;
}
