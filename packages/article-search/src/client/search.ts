import { dayNumber } from '../files/day.ts';
import type { Shard } from '../shard.ts';
import { type Answer, answerOf, ENOUGH, type Part } from './engine/answer.ts';
import { match } from './engine/match.ts';
import type { LoadPagefind } from './engine/pagefind.ts';
import { questionOf } from './engine/question.ts';
import { SearchUnavailable, type ShardList, shardsFor } from './engine/shard-list.ts';
import { type Shelf, shelfOf } from './engine/shelf.ts';
import { isEmpty, type Query } from './query.ts';

/** Full-text search over the shards below `bundlePath`. Nothing is loaded before the first question. */
export function createSearch(places: SearchPlaces): Search {
  const shelf = shelfOf(places);
  const find = async function* (
    query: Query,
    options: FindOptions = {},
  ): ReturnType<Search['find']> {
    if (isEmpty(query)) return;
    const list = await shelf.list();
    const isOutdated = () => shelf.isOutdated(list);
    const parts: Part[] = [];
    for (const { shards, isComplete, ahead } of stepsOf(shardsFor(list.shards, query))) {
      options.onProgress?.(shards.map(({ period }) => period));
      const asked = { query, options };
      parts.push(...(await Promise.all(shards.map((shard) => searchShard(shard, shelf, asked)))));
      if (options.signal?.aborted) return;
      if (parts.some(({ isMissing }) => isMissing) && (await isOutdated())) {
        yield* find(query, options);
        return;
      }
      if (isComplete) refuseNothing(parts);
      const answer = answerOf(parts, {
        query,
        isComplete,
        ahead,
        isOutdated,
        ...settingsOf(places),
      });
      if (isComplete || answer.total >= ENOUGH) yield answer;
    }
  };
  return { list: shelf.list, find };
}

/** Which shards are searched together: one period first, then more and more at once. */
function stepsOf(periods: readonly Shard[][]): Step[] {
  const steps: Step[] = [];
  for (let [next, size] = [0, 1]; next === 0 || next < periods.length; size *= 2) {
    const most = Math.min(size, MOST_AT_ONCE);
    const shards = periods.slice(next, next + most).flat();
    next += most;
    steps.push({
      shards,
      isComplete: next >= periods.length,
      ahead: periods.slice(next).flat().length,
    });
  }
  return steps;
}

/** What a shard has of a query; a shard that does not come is missing, and the others still answer. */
async function searchShard(
  shard: Shard,
  { open }: Shelf,
  { query, options }: Asked,
): Promise<Part> {
  try {
    const opened = await open(shard);
    const question = questionOf(query.text, shard.language, options.isTyping ?? false);
    const needsFacets = Object.keys(query.filters).some((name) => name !== 'year');
    const needsDays = query.sort !== 'relevance' || query.from || query.to || !query.text.trim();
    const [days, facets, families, ...strengths] = await Promise.all([
      needsDays ? opened.days() : roughDays(shard),
      options.withCounts || needsFacets ? opened.facets() : undefined,
      query.language === 'all' ? opened.twins() : [],
      ...question.wishes.map((wish) => match(opened, wish)),
    ]);
    return { shard, isMissing: false, open: opened, question, strengths, days, facets, families };
  } catch {
    return { shard, isMissing: true };
  }
}

/** The middle of the period of a shard for each of its stories: enough for how new they are. */
function roughDays({ period, until, stories }: Shard): Uint32Array {
  const middle = until ?? (period.length > 4 ? period : `${period}-07`);
  return new Uint32Array(stories).fill(dayNumber(`${middle}-01`));
}

function refuseNothing(parts: readonly Part[]): void {
  if (parts.length > 0 && parts.every(({ isMissing }) => isMissing))
    throw new SearchUnavailable('failed');
}

function settingsOf({ now, language, recency }: SearchPlaces) {
  const today = dayNumber(new Date(now).toISOString());
  return {
    language: language.toLowerCase(),
    recency: { today, weight: 0.25, halfLifeDays: 365, ...recency },
  };
}

const MOST_AT_ONCE = 8;

interface Step {
  shards: Shard[];
  isComplete: boolean;
  ahead: number;
}

interface Asked {
  query: Query;
  options: FindOptions;
}

/** Both paths begin and end with a slash. */
export interface SearchPlaces {
  bundlePath: string;
  /** Where the site lies. */
  basePath: string;
  /** The reader's language: of a story and its translations, that in it is shown. */
  language: string;
  /** The moment of the search, in milliseconds since 1970. */
  now: number;
  /** How Pagefind's program is loaded from its address; by default as a module. */
  loadPagefind?: LoadPagefind;
  /**
   * How much more a new story counts: its relevance is raised by `weight` on its day, by half of that
   * after `halfLifeDays`, and so on. Default: 0.25 and 365.
   */
  recency?: { weight?: number; halfLifeDays?: number } | undefined;
}

export interface FindOptions {
  /** The last word is still being written: it is a beginning. */
  isTyping?: boolean;
  /** Count the values of every filter, not of years only. */
  withCounts?: boolean;
  signal?: AbortSignal;
  /** Told which periods are searched next. */
  onProgress?: (periods: string[]) => void;
}

export interface Search {
  list: () => Promise<ShardList>;
  /**
   * Answers as soon as there is a page of results, then again with older periods: ask for the next answer
   * to search on, as is wise while few of the stories have all that was asked. The last one is complete.
   * Yields nothing for an empty query.
   * @throws {SearchUnavailable} when there is no index, or none of it comes.
   */
  find: (query: Query, options?: FindOptions) => AsyncGenerator<Answer, void, void>;
}
