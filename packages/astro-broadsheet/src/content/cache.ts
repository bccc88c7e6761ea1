import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../virtual-config.ts';

/**
 * What was read from each file the last time. An entry holds while the file's size and times are the
 * same; the time of its last change of any kind cannot be set back. The whole cache holds while the
 * theme and the options that parsing depends on are the same.
 */
export function readCache(folder: string, config: Config): Cache {
  const key = keyOf(config);
  try {
    const stored = JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as Stored;
    if (stored.key === key) return { key, entries: new Map(stored.entries), fresh: new Map() };
  } catch {
    // No cache yet, or one that was cut short: everything is read anew.
  }
  return { key, entries: new Map(), fresh: new Map() };
}

/** For another reading by the same process. */
export function nextCache({ key, fresh }: Cache): Cache {
  return { key, entries: fresh, fresh: new Map() };
}

/** Keeps what this reading used, and nothing of files that are gone. */
export function writeCache(folder: string, cache: Cache): void {
  mkdirSync(folder, { recursive: true });
  const text = JSON.stringify({ key: cache.key, entries: [...cache.fresh] } satisfies Stored);
  writeFileSync(join(folder, `${FILE}.part`), text);
  renameSync(join(folder, `${FILE}.part`), join(folder, FILE));
}

/** The cached value of a file, or a new one; `stamp` changes when the file does. */
export async function cached<T>(
  cache: Cache,
  file: string,
  stamp: string,
  make: () => T | Promise<T>,
): Promise<T> {
  const known = cache.entries.get(file);
  const value = known?.stamp === stamp ? (known.value as T) : await make();
  cache.fresh.set(file, { stamp, value });
  return value;
}

function keyOf({ zone, languages, photos, version }: Config): string {
  return createHash('sha256')
    .update(JSON.stringify({ zone, language: languages[0], photos, version }))
    .digest('hex');
}

const FILE = 'content.json';

export interface Cache {
  key: string;
  entries: Map<string, { stamp: string; value: unknown }>;
  fresh: Map<string, { stamp: string; value: unknown }>;
}

interface Stored {
  key: string;
  entries: [string, { stamp: string; value: unknown }][];
}
