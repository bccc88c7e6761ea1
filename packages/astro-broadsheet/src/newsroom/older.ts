import { type DatedStory, slugOf } from '@broadsheet/article-schema';
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
  for (const topic of story.topics) {
    const list = newsroom.lists.get(listKey('topic', story.language, newsroom.slug(topic)));
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

/** The other stories that a story's page shows: older ones, and its own translations. */
export function storiesBeside(story: DatedStory, newsroom: Newsroom): Beside {
  const { language, series } = story;
  const older = (stories: readonly DatedStory[] | undefined, count: number) =>
    olderThan(story, stories ?? [], count);
  const list = (kind: 'section' | 'series', id: string) =>
    newsroom.lists.get(listKey(kind, language, id))?.stories;
  const related = relatedTo(story, newsroom, RELATED);
  return {
    translations: newsroom.translations.get(story.id) ?? [],
    series: series ? older(list('series', slugOf(series.name)), WINDOW).toReversed() : [],
    related,
    previous: older(list('section', story.section), 1)[0],
    checkAlso: older(newsroom.byLanguage.get(language), WINDOW).find(
      (other) => other.section !== story.section && !related.includes(other),
    ),
  };
}

const RELATED = 3;
const WINDOW = 20;

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

export interface Beside {
  translations: DatedStory[];
  /** Earlier parts of its series, the first part first. */
  series: DatedStory[];
  related: DatedStory[];
  /** The one before it in its section. */
  previous: DatedStory | undefined;
  /** One of another section. */
  checkAlso: DatedStory | undefined;
}
