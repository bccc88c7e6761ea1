import type { Item, PageItem, StoryItem } from '../reader.ts';
import { copyOne, type WriteJob } from '../write.ts';
import type { Problem } from './fetching.ts';
import { withoutPictures } from './without-pictures.ts';

/**
 * Brings the pictures of each story and page before it is written: copied from the archive, or fetched,
 * some stories ahead. One that does not come leaves its words in its place.
 */
export async function* withPictures(
  items: AsyncIterable<Item>,
  fetch: Fetch,
  write: WriteJob,
): AsyncGenerator<Item> {
  const bring: Bring = async (path, from) =>
    /^https?:/.test(from) ? fetch({ path, from }, write) : copied(from, path, write);
  const ahead: Promise<Item>[] = [];
  for await (const item of items) {
    const isShown = item.kind === 'story' || item.kind === 'page';
    ahead.push(isShown ? brought(item, bring) : Promise.resolve(item));
    if (ahead.length > AHEAD) yield (await ahead.shift()) as Item;
  }
  for (const item of ahead) yield await item;
}

async function brought(item: StoryItem | PageItem, bring: Bring): Promise<StoryItem | PageItem> {
  const paths = Object.entries(item.pictures);
  if (paths.length === 0) return item;
  const problems = await Promise.all(paths.map(([path, from]) => bring(path.slice(1), from)));
  const failed = new Map(
    paths.flatMap(([path], at) => (problems[at] ? [[path, problems[at]] as const] : [])),
  );
  return failed.size > 0 ? withoutPictures(item, failed) : item;
}

/** Why it could not be copied; undefined where it was. */
function copied(from: string, path: string, write: WriteJob): Problem | undefined {
  try {
    copyOne(from, path, write);
    return undefined;
  } catch (error) {
    return { code: 'import/picture-not-fetched', message: (error as Error).message };
  }
}

const AHEAD = 16;

type Bring = (path: string, from: string) => Promise<Problem | undefined>;
type Fetch = (
  picture: { path: string; from: string },
  write: WriteJob,
) => Promise<Problem | undefined>;
