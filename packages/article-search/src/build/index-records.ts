import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { dayNumber } from '../files/day.ts';
import { DAYS_FILE, ENGINE_FILE, FACETS_FILE, SPELLING_FILE, TWINS_FILE } from '../files/names.ts';
import type { SearchRecord } from '../page-record.ts';
import { facetsOf } from './facets.ts';
import { pagefindRecord } from './pagefind-record.ts';
import { splitWords } from './split-words.ts';
import { makeStrict } from './strict-engine.ts';

/**
 * Writes the index of a shard into a folder: Pagefind's own, and beside it what Pagefind has no place for.
 * The same records give the same bytes, in whatever order they come.
 * @throws {Error} with everything that Pagefind could not do, a line each.
 */
export async function indexRecords(
  records: readonly SearchRecord[],
  folder: string,
): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const sorted = records.toSorted(byDate);
  const { index, errors } = await pagefind.createIndex({ writePlayground: false });
  if (!index) throw new Error(errors.join('\n'));
  try {
    const words = new Map<string, number>();
    // Pagefind numbers stories in the order that it is given them.
    const added: Promise<string[]>[] = [];
    for (const record of sorted) {
      const own = new Set<string>();
      const given = pagefindRecord(record, (term) => own.add(term));
      for (const word of own) words.set(word, (words.get(word) ?? 0) + 1);
      added.push(
        index.addCustomRecord(given).then((one) => one.errors.map((e) => `${record.url}: ${e}`)),
      );
      if (added.length % IN_FLIGHT === 0) await added.at(-IN_FLIGHT);
    }
    refuse((await Promise.all(added)).flat());
    refuse((await index.writeFiles({ outputPath: folder })).errors);
    splitWords(folder);
    makeStrict(join(folder, ENGINE_FILE));
    writeRest(sorted, words, folder);
  } finally {
    await index.deleteIndex();
  }
}

/** Ends Pagefind's process, which keeps the memory of the largest shard. */
export async function closePagefind(): Promise<void> {
  await pagefind.close();
}

function writeRest(
  sorted: readonly SearchRecord[],
  words: ReadonlyMap<string, number>,
  folder: string,
) {
  const put = (name: string, content: string) =>
    writeFileSync(join(folder, name), gzipSync(content));
  const days = sorted.map(({ published }) => dayNumber(published ?? ''));
  put(DAYS_FILE, JSON.stringify(days.map((day, at) => day - (days[at - 1] ?? 0))));
  put(FACETS_FILE, JSON.stringify(facetsOf(sorted)));
  const twins = sorted.flatMap(({ family }, at) => (family ? [[at, family]] : []));
  put(TWINS_FILE, JSON.stringify(twins));
  // A word that a single story has may be misspelt itself.
  const common = [...words].filter(
    ([word, count]) => (count > 1 || words.size < FEW) && /^\p{L}{4,}$/u.test(word),
  );
  put(
    SPELLING_FILE,
    common
      .map(([word]) => word)
      .sort()
      .join('\n'),
  );
  shareEngine(folder);
}

/**
 * Has the entry of the shard name the engine that lies beside all shards, under a name that changes with
 * Pagefind, and removes what no one asks for.
 */
function shareEngine(folder: string): void {
  const file = join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(readFileSync(file, 'utf8')) as Entry;
  for (const language of Object.values(entry.languages)) {
    const name = language.wasm ?? 'unknown';
    const shared = `wasm.${name}.${entry.version}`;
    renameSync(join(folder, `wasm.${name}.pagefind`), join(folder, `${shared}.pagefind`));
    language.wasm = `/../../${shared}`;
  }
  writeFileSync(file, JSON.stringify(entry));
  for (const name of readdirSync(folder))
    if (UNUSED.test(name) || /^wasm\.[^.]*\.pagefind$/.test(name)) rmSync(join(folder, name));
}

function byDate(a: SearchRecord, b: SearchRecord): number {
  const days = dayNumber(a.published ?? '') - dayNumber(b.published ?? '');
  return days || timeOf(a) - timeOf(b) || (a.url < b.url ? -1 : a.url > b.url ? 1 : 0);
}

function timeOf({ published }: SearchRecord): number {
  return published ? Date.parse(published) || 0 : 0;
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('\n'));
}

// Pagefind's own interfaces; its worker is not used, as each answer would be copied out of it.
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight|worker)\./;
// Below so many words a paper is too young to have many words twice.
const FEW = 5000;
const IN_FLIGHT = 200;

interface Entry {
  version: string;
  languages: Record<string, { wasm?: string | null }>;
}
