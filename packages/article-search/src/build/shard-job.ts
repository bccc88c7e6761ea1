import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SearchRecord } from '../page-record.ts';
import { buildShard } from './build-shard.ts';
import { keepShard, keptShard, type ShardFiles } from './kept.ts';
import { readPage } from './read-page.ts';

/** Builds one shard, or takes it from the cache where its records are those of the last time. */
export function runShardJob(job: ShardJob): ShardDone {
  const { id, key, cache, language } = job;
  const records = job.records ?? recordsOf(job);
  const hash = hashOf(records, language);
  const kept = cache ? keptShard(cache, id) : undefined;
  const files = kept?.hash === hash ? kept.files() : buildShard(records, language);
  if (cache) keepShard(cache, { id, key, hash, stories: records.length }, files);
  writeShard(files, join(job.output, id));
  return { id, hash, stories: records.length };
}

/** Puts the files of a shard in place of whatever its folder held. */
export function writeShard(files: ShardFiles, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const parent of new Set([...files.keys()].map((path) => dirname(path))))
    mkdirSync(join(folder, parent), { recursive: true });
  for (const [path, bytes] of files) writeFileSync(join(folder, path), bytes);
}

function recordsOf({ dist = '', paths = [] }: ShardJob): SearchRecord[] {
  return paths.flatMap((path) => readPage(readFileSync(join(dist, path), 'utf8'), path) ?? []);
}

function hashOf(records: readonly SearchRecord[], language: string): string {
  const hash = createHash('sha256').update(`${VERSION} ${language}`);
  for (const record of records) hash.update(JSON.stringify(record));
  return hash.digest('hex').slice(0, 12);
}

/** Rises with any change of what a shard is built to be. */
export const VERSION = 2;

export interface ShardJob {
  id: string;
  language: string;
  /** Of the pages as they stand in the built site. */
  key: string;
  /** About how much there is to read. */
  bytes: number;
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
}
