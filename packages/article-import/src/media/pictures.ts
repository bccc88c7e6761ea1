import type { Item, PageItem, StoryItem } from '../reader.ts';
import { copyOne, isThere, type WriteJob, writeBytes } from '../write.ts';
import { fetchPicture } from './fetch-picture.ts';
import { withoutPictures } from './without-pictures.ts';

/**
 * Brings the pictures of each story and page before it is written: copied from the archive, or fetched,
 * four at a time and some stories ahead. One that does not come leaves its words in its place.
 */
export function withPictures(job: MediaJob, write: WriteJob) {
  const fetchOne = job.fetchPicture ?? fetchPicture;
  const limit = limiter(AT_A_TIME);
  const going = new Map<string, Promise<string | undefined>>();
  const bring = (path: string, from: string) => {
    if (!/^https?:/.test(from)) return Promise.resolve(copied(from, path, write));
    const known = going.get(path);
    if (known) return known;
    const fetched = limit(() => fetchedInto(path, from, write, fetchOne));
    going.set(path, fetched);
    return fetched;
  };
  return async function* (items: AsyncIterable<Item>): AsyncGenerator<Item> {
    const ahead: Promise<Item>[] = [];
    for await (const item of items) {
      const isShown = item.kind === 'story' || item.kind === 'page';
      ahead.push(isShown ? brought(item, bring) : Promise.resolve(item));
      if (ahead.length > AHEAD) yield (await ahead.shift()) as Item;
    }
    for (const item of ahead) yield await item;
  };
}

async function brought(item: StoryItem | PageItem, bring: Bring): Promise<StoryItem | PageItem> {
  const paths = Object.entries(item.pictures);
  if (paths.length === 0) return item;
  const problems = await Promise.all(paths.map(([path, from]) => bring(path, from)));
  const failed = new Map(
    paths.flatMap(([path], at) => (problems[at] ? [[path, problems[at]] as const] : [])),
  );
  return failed.size > 0 ? withoutPictures(item, failed) : item;
}

/** Why it could not be copied; undefined where it was. */
function copied(from: string, path: string, write: WriteJob): string | undefined {
  try {
    copyOne(from, path.slice(1), write);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

async function fetchedInto(path: string, from: string, write: WriteJob, fetchOne: Fetcher) {
  if (write.dryRun || isThere(path.slice(1), write)) return undefined;
  const got = await fetchOne(from);
  if ('problem' in got) return got.problem;
  writeBytes({ path: path.slice(1), bytes: got.bytes, source: from }, write);
  return undefined;
}

/** Runs at most so many at a time, in the order they came. */
function limiter(most: number) {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <T>(run: () => Promise<T>): Promise<T> => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go));
    running++;
    try {
      return await run();
    } finally {
      running--;
      waiting.shift()?.();
    }
  };
}

const AT_A_TIME = 4;
const AHEAD = 16;

type Bring = (path: string, from: string) => Promise<string | undefined>;

/** The bytes of a picture on the web, or why there are none. */
export type Fetcher = (address: string) => Promise<{ bytes: Uint8Array } | { problem: string }>;

interface MediaJob {
  fetchPicture?: Fetcher;
}
