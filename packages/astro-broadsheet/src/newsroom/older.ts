import type { DatedStory } from '@broadsheet/article-schema';
import { listKey, type Newsroom, newestFirst } from './newsroom.ts';

/** The older stories of a list, newest first, at most `count`: a page looks backwards only. */
export function olderThan(
  story: DatedStory,
  stories: readonly DatedStory[],
  count: number,
): DatedStory[] {
  const start = firstAfter(story, stories);
  return stories.slice(start, start + count);
}

/** Stories to read with this one: those it names, then older ones of its topics, the closest first. */
export function relatedTo(story: DatedStory, newsroom: Newsroom, count: number): DatedStory[] {
  const named = story.related
    .map((id) => newsroom.stories.get(id))
    .filter((other) => other !== undefined);
  const shared = new Map<DatedStory, number>();
  for (const { id } of newsroom.facts(story).topics) {
    const list = newsroom.lists.get(listKey('topic', story.language, id));
    for (const other of olderThan(story, list?.stories ?? [], count))
      shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  const close = [...shared]
    .toSorted(([a, m], [b, n]) => n - m || newestFirst(a, b))
    .map(([other]) => other);
  return [...new Set([...named, ...close])]
    .filter((other) => other.id !== story.id)
    .slice(0, count);
}

/** Where the stories older than this one begin: binary search in a list that is newest first. */
function firstAfter(story: DatedStory, stories: readonly DatedStory[]): number {
  let [low, high] = [0, stories.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (newestFirst(stories[middle] as DatedStory, story) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
