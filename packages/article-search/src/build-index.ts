import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { forgetOthers, keepPages, keptPages, keptShard } from './build/kept.ts';
import { openWorker } from './build/open-worker.ts';
import { type PlannedShard, planShards } from './build/plan-shards.ts';
import { runJobs } from './build/run-jobs.ts';
import {
  type Changes,
  type KnownPages,
  type Page,
  rescanPages,
  type Scan,
  scanPages,
  timeOn,
} from './build/scan.ts';
import { type ShardDone, type ShardJob, sharedIn, VERSION } from './build/shard-job.ts';
import { writeShard } from './build/write-shard.ts';
import { SearchIndexError } from './error.ts';
import { SHARD_LIST } from './files/names.ts';
import type { SearchRecord } from './page-record.ts';
import type { Shard } from './shard.ts';

/**
 * Makes the search index of a built site in its folder `pagefind/`: a shard for each language and year.
 * The stories are the pages with `data-pagefind-body`, or the records where they are given. Shards whose
 * stories did not change are taken from the cache. The same stories give the same bytes.
 * @throws {SearchIndexError} with everything that could not be indexed.
 */
export async function buildIndex({ dist, records, cache, ...rest }: IndexJob): Promise<BuiltIndex> {
  const folder = pathOf(dist);
  const output = join(folder, 'pagefind');
  const before = shardsIn(output);
  mkdirSync(output, { recursive: true });
  const place = { dist: folder, output, cache: cache && pathOf(cache) };
  // It is ready by the time that its job is known.
  const worker = openWorker();
  try {
    const { pages, stamps } = records
      ? { pages: sourcesOf(records), stamps: [] }
      : scan(place, rest);
    const plan = planShards<Source>(pages);
    refuseBadDates(plan);
    const kept: ShardDone[] = [];
    const jobs: ShardJob[] = [];
    for (const shard of plan) {
      const key = keyOf(shard);
      const done = restore(shard.id, key, place, before);
      if (done) kept.push(done);
      else jobs.push(jobOf(shard, key, place));
    }
    const { done, failed } = await runJobs(jobs, worker);
    if (failed.length > 0) throw new SearchIndexError(failed);
    if (place.cache && !records) keepPages(place.cache, { pages, stamps });
    return finish(plan, [...kept, ...done], { ...place, built: done.length });
  } finally {
    await worker.close();
  }
}

function scan({ dist, output, cache }: Place, { changes, pages: known }: Partial<IndexJob>): Scan {
  if (!cache) return scanPages(dist, { known });
  const before = keptPages(cache);
  if (!changes || !before) return scanPages(dist, { known, before, now: timeOn(output) });
  return { pages: rescanPages(dist, before.pages, changes), stamps: [] };
}

/** The shard as it was last time, put back where it is not there any more. */
function restore(
  id: string,
  key: string,
  { cache, output }: Place,
  before: Shard[],
): ShardDone | undefined {
  const kept = cache ? keptShard(cache, id) : undefined;
  if (kept?.key !== key) return undefined;
  const shared = sharedIn(new Map(kept.places));
  const isThere =
    before.some((shard) => shard.id === id && shard.hash === kept.hash) &&
    [id, ...shared].every((name) => existsSync(join(output, name)));
  const written = isThere ? [] : writeShard(kept.files(), output, id);
  return { id, hash: kept.hash, stories: kept.stories, written, shared };
}

function jobOf({ id, language, pages }: PlannedShard<Source>, key: string, place: Place): ShardJob {
  const records = pages.flatMap(({ record }) => record ?? []);
  const paths = pages.map(({ path }) => path);
  return { id, language, key, ...place, ...(records.length > 0 ? { records } : { paths }) };
}

/** Lists the shards, newest first, and removes what belongs to none. */
function finish(
  plan: readonly PlannedShard<Source>[],
  done: readonly ShardDone[],
  { output, cache, built }: Place & { built: number },
): BuiltIndex {
  const byId = new Map(done.map((shard) => [shard.id, shard]));
  const shards = plan.map(({ id, language, period, until }): Shard => {
    const { hash = '', stories = 0 } = byId.get(id) ?? {};
    return { id, language, period, ...(until && { until }), stories, hash };
  });
  const wanted = new Set([SHARD_LIST, ...done.flatMap(({ id, shared }) => [id, ...shared])]);
  for (const name of readdirSync(output))
    if (!wanted.has(name)) rmSync(join(output, name), { recursive: true });
  if (cache && existsSync(cache)) forgetOthers(cache, [...byId.keys()]);
  const list = JSON.stringify(shards);
  const written = new Set(done.flatMap((shard) => shard.written));
  // A list that stays as it is need not be sent to a host again.
  if (list !== listIn(output)) {
    writeFileSync(join(output, SHARD_LIST), list);
    written.add(SHARD_LIST);
  }
  return {
    ...{ shards, built, stories: shards.reduce((sum, { stories }) => sum + stories, 0) },
    written: [...written].map((path) => `pagefind/${path}`).sort(),
  };
}

function refuseBadDates(plan: readonly PlannedShard<Source>[]): void {
  const wrong = plan
    .flatMap(({ pages }) => pages)
    .filter(({ published }) => published !== undefined && !/^\d{4}-\d\d-\d\d/.test(published));
  if (wrong.length > 0)
    throw new SearchIndexError(
      wrong.map(
        ({ path, published }) => `${path}: its date is not written as yyyy-mm-dd: ${published}`,
      ),
    );
}

function keyOf({ pages }: PlannedShard<Source>): string {
  const hash = createHash('sha256').update(String(VERSION));
  for (const { path, hash: own } of pages) hash.update(`${path}\n${own}\n`);
  return hash.digest('base64');
}

function sourcesOf(records: readonly SearchRecord[]): Source[] {
  return records.map(sourceOf).sort((a, b) => (a.path < b.path ? -1 : 1));
}

function sourceOf(record: SearchRecord): Source {
  const { url, language, published } = record;
  const text = JSON.stringify(record);
  const hash = createHash('sha1').update(text).digest('base64');
  return {
    path: url,
    language: language.toLowerCase(),
    published,
    hash,
    record,
  };
}

function shardsIn(output: string): Shard[] {
  try {
    return JSON.parse(listIn(output) ?? '[]');
  } catch {
    return [];
  }
}

function listIn(output: string): string | undefined {
  const file = join(output, SHARD_LIST);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function pathOf(place: string | URL): string {
  return typeof place === 'string' ? place : fileURLToPath(place);
}

interface Source extends Page {
  record?: SearchRecord;
}

interface Place {
  dist: string;
  output: string;
  cache: string | undefined;
}

export interface IndexJob {
  /** The folder of the built site. */
  dist: string | URL;
  /** The stories, where they are not to be read from the pages. */
  records?: readonly SearchRecord[];
  /** A folder that outlives the build, safe to delete; without one every shard is built anew. */
  cache?: string | URL;
  /**
   * What was written to the built site and deleted from it since the last index, where that is known:
   * then, with a cache, only those pages are read, and those of the shards that change.
   */
  changes?: Changes;
  /** What is known of pages already, as `searchPage` says it: those are not read for the list of pages. */
  pages?: KnownPages;
}

export interface BuiltIndex {
  stories: number;
  /** Newest first. */
  shards: Shard[];
  /** How many shards were built; the others had not changed. */
  built: number;
  /** Files that are new or others than before, by path from the root of the built site. */
  written: string[];
}
