import { gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { dayNumber } from '../files/day.ts';
import { fragmentFile, type Head, headFile } from '../files/head.ts';
import { DAYS_FILE, ENGINE_FILE, FACETS_FILE, SPELLING_FILE, TWINS_FILE } from '../files/names.ts';
import type { SearchRecord } from '../page-record.ts';
import { countWords, type WordCount } from './count-words.ts';
import { cutEngine } from './cut-engine.ts';
import { facetsOf } from './facets.ts';
import type { ShardFiles } from './kept.ts';
import { nameBlocks } from './name-blocks.ts';
import { packIndex, readList } from './pack-index.ts';
import { pagefindRecord } from './pagefind-record.ts';

/**
 * The files of a shard, by path from its folder: stories and words as Pagefind indexes them, in a form that
 * costs a reader less, and beside it what Pagefind has no place for. The same records give the same bytes,
 * in whatever order they come.
 * @throws {Error} with everything that Pagefind could not do, a line each.
 */
export async function indexRecords(
  records: readonly SearchRecord[],
  shard: ShardName,
): Promise<ShardFiles> {
  const sorted = records.toSorted(byDate);
  const count = countWords(shard.language);
  const made = await runPagefind(sorted, count);
  return new Map<string, Uint8Array>([
    ...shardFiles(made, sorted, shard),
    ...restOf(sorted, count),
  ]);
}

/** Ends Pagefind's process, which keeps the memory of the largest shard. */
export async function closePagefind(): Promise<void> {
  await pagefind.close();
}

/** Every file that Pagefind makes of stories, by path. */
async function runPagefind(sorted: readonly SearchRecord[], count: WordCount): Promise<ShardFiles> {
  const { index, errors } = await pagefind.createIndex({ writePlayground: false });
  if (!index) throw new Error(errors.join('\n'));
  try {
    // Pagefind numbers stories in the order that it is given them.
    const added: Promise<string[]>[] = [];
    for (const record of sorted) {
      const given = pagefindRecord(record, count);
      added.push(
        index.addCustomRecord(given).then((one) => one.errors.map((e) => `${record.url}: ${e}`)),
      );
      if (added.length % IN_FLIGHT === 0) await added.at(-IN_FLIGHT);
    }
    refuse((await Promise.all(added)).flat());
    const { errors, files } = await index.getFiles();
    refuse(errors);
    return new Map(files.map(({ path, content }) => [path.replaceAll('\\', '/'), content]));
  } finally {
    await index.deleteIndex();
  }
}

function shardFiles(
  made: ShardFiles,
  sorted: readonly SearchRecord[],
  { hash, language }: ShardName,
): [string, Uint8Array][] {
  const read = (path: string) => partOf(made, path);
  const { version, languages } = JSON.parse(text(read('pagefind-entry.json'))) as Entry;
  const [entry] = Object.values(languages) as [Entry['languages'][string]];
  const { pages, facts } = readList(read(`pagefind.${entry.hash}.pf_meta`));
  if (pages.length !== sorted.length) refuse(['Pagefind left stories out']);
  const wordFiles = [...made]
    .filter(([path]) => path.startsWith('index/'))
    .map(([, bytes]) => bytes);
  const { files, firsts } = packIndex({ pages, facts, words: wordFiles }, hash);
  const blocks = nameBlocks(sorted.map(({ url }, at) => ({ url, hash: pages[at]?.[0] ?? '' })));
  let story = 0;
  for (const { name, size } of blocks)
    for (let number = 0; number < size; number++)
      files.set(
        fragmentFile(language, name, number),
        read(`fragment/${pages[story++]?.[0]}.pf_fragment`),
      );
  const wasm = entry.wasm ?? 'unknown';
  const engine = `wasm.${wasm}.${version}.pagefind`;
  const head: Head = {
    engine,
    firsts: firsts.join(' '),
    blocks: blocks.map(({ name }) => name).join(' '),
    sizes: blocks.map(({ size }) => size),
  };
  return [
    [headFile(hash), gzipSync(JSON.stringify(head))],
    ...files,
    [`../${engine}`, read(`wasm.${wasm}.pagefind`)],
    [`../${ENGINE_FILE}`, Buffer.from(cutEngine(text(read('pagefind.js'))))],
  ];
}

function restOf(sorted: readonly SearchRecord[], { words }: WordCount): [string, Uint8Array][] {
  const days = sorted.map(({ published }) => dayNumber(published ?? ''));
  const twins = sorted.flatMap(({ family }, at) => (family ? [[at, family]] : []));
  // A word that a single story has may be misspelt itself.
  const common = [...words]
    .filter(([word, { stories }]) => (stories > 1 || words.size < FEW) && /^\p{L}{4,}$/u.test(word))
    .map(([word]) => word)
    .sort();
  return [
    [DAYS_FILE, gzipSync(JSON.stringify(days.map((day, at) => day - (days[at - 1] ?? 0))))],
    [FACETS_FILE, gzipSync(JSON.stringify(facetsOf(sorted)))],
    [TWINS_FILE, gzipSync(JSON.stringify(twins))],
    [SPELLING_FILE, gzipSync(common.join('\n'))],
  ];
}

function byDate(a: SearchRecord, b: SearchRecord): number {
  const days = dayNumber(a.published ?? '') - dayNumber(b.published ?? '');
  return days || timeOf(a) - timeOf(b) || (a.url < b.url ? -1 : a.url > b.url ? 1 : 0);
}

function timeOf({ published }: SearchRecord): number {
  return published ? Date.parse(published) || 0 : 0;
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function partOf(made: ShardFiles, path: string): Uint8Array {
  const bytes = made.get(path);
  if (!bytes) throw new Error(`Pagefind made no ${path}`);
  return bytes;
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('\n'));
}

// Below so many words a paper is too young to have many words twice.
const FEW = 5000;
const IN_FLIGHT = 200;

/** `hash` stands in the names of files that change with any record. */
interface ShardName {
  hash: string;
  language: string;
}

interface Entry {
  version: string;
  languages: Record<string, { hash: string; wasm?: string | null }>;
}
