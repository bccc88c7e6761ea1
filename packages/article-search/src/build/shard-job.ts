import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchRecord } from '../page-record.ts';
import { indexRecords } from './index-records.ts';
import { type KeptShard, keepShard, keptShard } from './kept.ts';
import { keepCuts, keptCuts } from './kept-cuts.ts';
import { readPage } from './read-page.ts';
import { writeShard } from './write-shard.ts';

/** Builds one shard, or takes it from the cache where its records are those of the last time. */
export async function runShardJob(job: ShardJob): Promise<ShardDone> {
  const { id, key, cache, language, output } = job;
  const records = job.records ?? recordsOf(job);
  const hash = hashOf(records, language);
  const note = { id, key, hash, stories: records.length };
  const kept = cache ? keptShard(cache, id) : undefined;
  const { files, cuts } =
    kept?.hash === hash
      ? { files: kept.files() }
      : await indexRecords(records, { hash, language }, keptFor(job, kept));
  endAlone();
  if (cache) keepShard(cache, note, files);
  if (cache && cuts) keepCuts(cache, id, VERSION, cuts);
  return { ...note, written: writeShard(files, output, id, endAlone), shared: sharedIn(files) };
}

/** What need not be made again of a shard that changed. */
function keptFor({ cache, id }: ShardJob, kept: KeptShard | undefined) {
  return cache ? { cuts: keptCuts(cache, id, VERSION), files: kept?.files() } : undefined;
}

/** The names of the files that lie beside all shards and that these need. */
export function sharedIn(files: { keys: () => Iterable<string> }): string[] {
  return [...files.keys()].filter((path) => path.startsWith(BESIDE)).map((path) => path.slice(3));
}

/** Of a build that was killed nothing may come into the folder, which is the next one's by now. */
function endAlone(): void {
  if (process.ppid !== PARENT) process.exit();
}

const PARENT = process.ppid;

function recordsOf({ dist = '', paths = [] }: ShardJob): SearchRecord[] {
  return paths.flatMap((path) => readPage(readFileSync(join(dist, path), 'utf8'), path) ?? []);
}

function hashOf(records: readonly SearchRecord[], language: string): string {
  const hash = createHash('sha256').update(`${VERSION} ${language}`);
  for (const record of records) hash.update(JSON.stringify(record));
  return hash.digest('hex').slice(0, 12);
}

const BESIDE = '../';

/** Changes with any change of what a shard is built to be, and with Pagefind. */
export const VERSION = '8, Pagefind 1.6.0';

export interface ShardJob {
  id: string;
  language: string;
  /** Of the pages as they stand in the built site. */
  key: string;
  /** The folder of all shards, and that of the cache, if there is one. */
  output: string;
  cache?: string | undefined;
  /** Either the pages to read … */
  dist?: string | undefined;
  paths?: string[];
  /** … or the records themselves. */
  records?: SearchRecord[];
}

export interface ShardDone {
  id: string;
  hash: string;
  stories: number;
  /** Files that are new or others than before, from the folder of all shards. */
  written: string[];
  /** Files beside all shards that it needs. */
  shared: string[];
}
