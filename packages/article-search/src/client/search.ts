import { SHARD_LIST, type Shard } from '../shard.ts';
import { type ExcerptPart, excerptParts } from './excerpt.ts';
import type { Hit } from './hit.ts';
import { mergeHits, sumCounts } from './merge.ts';
import type { FilterName, Query } from './query.ts';

/**
 * Full-text search over the shards below `bundlePath`. Nothing is loaded before the first question.
 * `basePath` is where the site lies; both begin and end with a slash.
 */
export function createSearch({ bundlePath, basePath }: SearchPlaces): Search {
  let shards: Promise<Shard[]> | undefined;
  const engines = new Map<string, Promise<Engine>>();

  const engineOf = (shard: Shard) => {
    const engine = engines.get(shard.id) ?? openShard(shard, bundlePath, basePath);
    engines.set(shard.id, engine);
    return engine;
  };

  return {
    async languages() {
      shards ??= listShards(bundlePath);
      return (await shards).map(({ language }) => language);
    },
    async find(query) {
      shards ??= listShards(bundlePath);
      const wanted = (await shards).filter(
        ({ language }) => query.language === 'all' || language === query.language.toLowerCase(),
      );
      const options = {
        filters: query.filters,
        sort: query.sort === 'date' || !query.text.trim() ? { date: 'desc' } : {},
      };
      const answers = await Promise.all(
        wanted.map(async (shard) =>
          (await engineOf(shard)).search(query.text.trim() || null, options),
        ),
      );
      const hits = mergeHits(
        answers.map(({ results }) => results),
        options.sort.date !== undefined,
      );
      return {
        total: answers.reduce((sum, { results }) => sum + results.length, 0),
        counts: sumCounts(answers.map(({ filters }) => filters)),
        async results(count) {
          return (await hits(count)).map(({ url, meta, excerpt }) => ({
            url,
            meta,
            excerpt: excerptParts(excerpt),
          }));
        },
      };
    },
  };
}

/** The search cannot answer: the site has no index (`missing`), or it could not be loaded (`failed`). */
export class SearchUnavailable extends Error {
  readonly reason: 'missing' | 'failed';

  constructor(reason: 'missing' | 'failed', cause?: unknown) {
    super(`Search is unavailable: ${reason}.`, { cause });
    this.name = 'SearchUnavailable';
    this.reason = reason;
  }
}

async function listShards(bundlePath: string): Promise<Shard[]> {
  const response = await fetch(`${bundlePath}${SHARD_LIST}`).catch((error) => {
    throw new SearchUnavailable('failed', error);
  });
  if (response.status === 404) throw new SearchUnavailable('missing');
  if (!response.ok) throw new SearchUnavailable('failed');
  return response.json().catch((error) => {
    throw new SearchUnavailable('missing', error);
  });
}

async function openShard({ id }: Shard, bundlePath: string, baseUrl: string): Promise<Engine> {
  try {
    const module = await import(/* @vite-ignore */ `${bundlePath}${id}/pagefind.js`);
    const engine: Engine = module.createInstance({ basePath: `${bundlePath}${id}/`, baseUrl });
    await engine.init();
    // Without this Pagefind counts no filters.
    await engine.filters();
    return engine;
  } catch (error) {
    throw new SearchUnavailable('failed', error);
  }
}

export interface SearchPlaces {
  bundlePath: string;
  basePath: string;
}

export interface Search {
  languages: () => Promise<string[]>;
  find: (query: Query) => Promise<Found>;
}

export interface Found {
  total: number;
  /** Of the stories found, how many have each value. */
  counts: Partial<Record<FilterName, Record<string, number>>>;
  /** The first `count` stories found. */
  results: (count: number) => Promise<Result[]>;
}

export interface Result {
  url: string;
  meta: Record<string, string>;
  excerpt: ExcerptPart[];
}

/** What is used of Pagefind's browser API. */
interface Engine {
  init: () => Promise<void>;
  filters: () => Promise<unknown>;
  search: (text: string | null, options: object) => Promise<Answer>;
}

interface Answer {
  results: Hit[];
  filters: Record<string, Record<string, number>>;
}
