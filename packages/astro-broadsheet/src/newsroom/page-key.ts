import type { DatedStory } from '@broadsheet/article-schema';
import type { Address, PageKind } from './addresses.ts';
import { digest } from './digest.ts';
import { listKey, type Newsroom } from './newsroom.ts';
import { storiesBeside } from './older.ts';
import { periodsBelow, shownOf } from './periods.ts';

/**
 * Changes whenever a page may: made of the digests of the stories that the page shows, not of the page.
 * Undefined for pages that are cheaper to make than to tell apart; of these the bytes are compared.
 */
export function pageKey(
  kind: PageKind,
  { language, address }: { language: string; address: Address },
  newsroom: Newsroom,
): string | undefined {
  switch (kind) {
    case 'story':
      return storyKey(address, newsroom);
    case 'archive':
      return archiveKey(language, address.period ?? '', newsroom);
    case 'section':
    case 'topic':
    case 'person':
    case 'series':
      return listPageKey(listKey(kind, language, address.id ?? ''), address.period, newsroom);
    default:
      return undefined;
  }
}

/** Of a feed or record: the stories that it holds with their translations, and what else it says. */
export function outputKey(
  stories: readonly DatedStory[],
  newsroom: Newsroom,
  ...others: unknown[]
): string {
  const translations = stories.map((story) => newsroom.translations.get(story.id) ?? []);
  return keyOf(newsroom, {
    ...held(stories, newsroom),
    beside: translations.map((twins) => digests(twins, newsroom)),
    head: others,
  });
}

/** Of what is known by a text of its own. */
export function textKey(...values: unknown[]): string {
  return keyOf(undefined, { text: values });
}

/** Which of the parts of a key are others; all of them where one of two keys is not of this theme. */
export function partsChanged(before: string | null, after: string | null): Part[] {
  const parts = [before, after].map((key) => new Set(key?.slice(KEY.length).split(' ')));
  const [known, given] = parts as [Set<string>, Set<string>];
  return [...given].filter((part) => !known.has(part)).map((part) => part.split('=')[0] as Part);
}

/** What the keys of this theme begin with: of another page's nothing is known. */
export const KEY = 'broadsheet:';

/**
 * The parts stand apart, so that the report can tell which of them have changed a page. Of the page itself,
 * and of what stands around every page, there is a digest already.
 */
function keyOf(
  newsroom: Pick<Newsroom, 'frameDigest'> | undefined,
  { own, ...parts }: Partial<Record<Part, unknown>> & { own?: string },
): string {
  const known = { ...(newsroom && { frame: newsroom.frameDigest }), ...(own && { own }) };
  const named = [
    ...Object.entries(known).map(([name, value]) => `${name}=${value}`),
    ...Object.entries(parts).map(([name, value]) => `${name}=${digest(value)}`),
  ];
  return `${KEY}${named.join(' ')}`;
}

/** Of the stories that something shows: which, and what they say. */
function held(stories: readonly DatedStory[], newsroom: Newsroom) {
  return { which: stories.map(({ id }) => id), stories: digests(stories, newsroom) };
}

function storyKey({ id, path }: Address, newsroom: Newsroom): string {
  const story = newsroom.stories.get(id ?? '');
  if (!story)
    return keyOf(newsroom, {
      own: digest(newsroom.notices.find((notice) => notice.path === path)),
    });
  const { translations, series, related, previous, checkAlso } = storiesBeside(story, newsroom);
  const groups = [
    translations,
    series,
    related,
    previous ? [previous] : [],
    checkAlso ? [checkAlso] : [],
  ];
  return keyOf(newsroom, {
    own: newsroom.digest(story),
    beside: groups.map((group) => digests(group, newsroom)),
  });
}

function listPageKey(key: string, period: string | undefined, newsroom: Newsroom): string {
  const { lists, site, people } = newsroom;
  const list = lists.get(key);
  if (!list) throw new Error(`There is no list ${key}.`);
  const { kind, id, label, path } = list;
  const cut = newsroom.cut(list);
  const twins = site.languages.map((other) => lists.get(listKey(kind, other, id))?.path);
  const person = kind === 'person' ? people.get(id) : undefined;
  const portrait = Object.values(person?.pictures ?? {}).map(newsroom.picture);
  const head = [kind, label, path, twins, person, portrait];
  return keyOf(newsroom, {
    ...{ head, counts: periodsBelow(cut, period) },
    ...held(shownOf(cut, period), newsroom),
  });
}

/** A year and the whole archive show how many stories a period has; months and days the stories. */
function archiveKey(language: string, period: string, newsroom: Newsroom): string {
  const calendar = newsroom.calendar.get(language) ?? new Map<string, DatedStory[]>();
  if (period.length >= 7)
    return keyOf(newsroom, { head: period, ...held(calendar.get(period) ?? [], newsroom) });
  const counts = [...calendar].flatMap(([other, { length }]) =>
    other.length <= (period === '' ? 7 : 10) && other.startsWith(period) ? [[other, length]] : [],
  );
  return keyOf(newsroom, { head: period, counts });
}

function digests(stories: readonly DatedStory[], newsroom: Newsroom): string[] {
  return stories.map(newsroom.digest);
}

/**
 * What a page depends on: the page itself, which stories it lists, what these say, those beside it, the
 * numbers of stories in periods, its name and whatever else stands at its head, what stands around every
 * page, or a text that is all of it.
 */
export type Part = 'own' | 'which' | 'stories' | 'beside' | 'counts' | 'head' | 'frame' | 'text';
