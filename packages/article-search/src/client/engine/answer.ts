import type { Shard } from '../../shard.ts';
import type { Query } from '../query.ts';
import { type Counts, narrow } from './narrow.ts';
import type { Facets, OpenShard, Strength } from './open-shard.ts';
import { countOf, type Picked, pick } from './pick.ts';
import type { Question } from './question.ts';
import { type Result, resultOf } from './result.ts';
import { SearchUnavailable } from './shard-list.ts';
import { suggest } from './suggest.ts';
import { withoutTwins } from './twins.ts';
import { type Recency, type Weighed, weigh } from './weigh.ts';

/** What was found in the shards searched so far. */
export function answerOf(parts: readonly Part[], asked: Asked): Answer {
  const { query, isComplete, ahead } = asked;
  const there = parts.filter((part) => !part.isMissing);
  const hasText = query.text.trim() !== '';
  const found = hasText ? weigh(there, asked.recency) : there.map(everything);
  if (query.language === 'all')
    withoutTwins(
      found,
      there.map(({ families }) => families),
      asked.language,
    );
  const whole = leaveWhole(found);
  const { left, counts } = narrow(
    found,
    there.map(({ facets }) => facets),
    query,
  );
  const lists = found.map(({ open, days }, at) => ({
    open,
    days,
    scores: left[at] as Float32Array,
  }));
  const total = countOf(lists);
  const missing = parts.filter((part) => part.isMissing).map(({ shard }) => shard.period);
  return {
    ...{ total, whole, isComplete, ahead, counts, missing },
    searched: there.map(({ shard }) => shard.period),
    async results(count) {
      const sort = hasText || query.sort !== 'relevance' ? query.sort : 'date';
      const picked = pick(lists, sort, count);
      const shown = await load(picked, there, { ...asked, missing });
      if (sort === 'relevance') return byCloseness(shown);
      return byTime(
        shown.map(({ result }) => result),
        sort,
      ).slice(0, count);
    },
    async suggestion() {
      const [first] = there;
      if (!first || !hasText) return undefined;
      return suggest(
        query.text,
        unknownIn(there),
        there.map(({ open }) => open),
        first.question,
      );
    },
  };
}

/** The texts of stories; the period of one that does not come is missing. */
async function load(
  picked: readonly Picked[],
  there: readonly Found[],
  { isOutdated, missing }: Asked & { missing: string[] },
): Promise<Shown[]> {
  const parts = new Map(there.map((part) => [part.open, part]));
  const loaded = await Promise.allSettled(
    picked.map((one) => {
      const { question, strengths } = parts.get(one.open) as Found;
      return resultOf(one, question, strengths);
    }),
  );
  const lost = picked.filter((_, at) => loaded[at]?.status === 'rejected');
  if (lost.length > 0 && (await isOutdated())) throw new SearchUnavailable('outdated');
  for (const { open } of lost)
    if (!missing.includes(open.shard.period)) missing.push(open.shard.period);
  return loaded.flatMap((one, at) =>
    one.status === 'fulfilled' ? { result: one.value, score: picked[at]?.key ?? 0 } : [],
  );
}

/** Where few stories have all that was asked, those that have most of it are left in, else not. */
function leaveWhole(found: readonly Weighed[]): number {
  const counts = [0, 0, 0];
  for (const { scores, isWhole } of found)
    for (let story = 0; story < scores.length; story++)
      if (scores[story])
        counts[isWhole[story] as number] = (counts[isWhole[story] as number] ?? 0) + 1;
  const [most = 0, whole = 0] = counts;
  const least = whole >= ENOUGH ? [1] : whole + most > 0 ? [0, 1] : [0, 1, 2];
  for (const { scores, isWhole } of found)
    for (let story = 0; story < scores.length; story++)
      if (!least.includes(isWhole[story] as number)) scores[story] = 0;
  return whole;
}

function everything({ open, days }: Found): Weighed {
  const { length } = days;
  return {
    open,
    days,
    scores: new Float32Array(length).fill(1),
    isWhole: new Uint8Array(length).fill(1),
  };
}

/** Words that no story has. */
function unknownIn(there: readonly Found[]): string[] {
  const wishes = new Map<string, boolean>();
  for (const { question, strengths } of there)
    for (const [at, { terms }] of question.wishes.entries()) {
      const [term = ''] = terms;
      wishes.set(term, (wishes.get(term) ?? false) || (strengths[at]?.stories.length ?? 0) > 0);
    }
  return [...wishes].filter(([, isKnown]) => !isKnown).map(([term]) => term);
}

/** Each ten on their own, so that those that are shown stay where they are when more are asked for. */
function byCloseness(shown: readonly Shown[]): Result[] {
  const worth = ({ result, score }: Shown) => score * result.closeness;
  const pages: Result[] = [];
  for (let at = 0; at < shown.length; at += ENOUGH) {
    const page = shown.slice(at, at + ENOUGH).sort((a, b) => worth(b) - worth(a));
    pages.push(...page.map(({ result }) => result));
  }
  return pages;
}

/** Shards know days; the stories themselves know the time. */
function byTime(results: Result[], sort: 'date' | 'oldest'): Result[] {
  const sign = sort === 'oldest' ? -1 : 1;
  const timeOf = ({ meta }: Result) => Date.parse(meta.date ?? '') || 0;
  return results.sort((a, b) => sign * (timeOf(b) - timeOf(a)));
}

/** A page of results. */
export const ENOUGH = 10;

interface Shown {
  result: Result;
  score: number;
}

/** A shard that answered: what it has of the question. */
export interface Found {
  isMissing: false;
  shard: Shard;
  open: OpenShard;
  question: Question;
  strengths: Strength[];
  days: Uint32Array;
  facets: Facets | undefined;
  families: [number, string][];
}

export type Part = Found | { isMissing: true; shard: Shard };

interface Asked {
  query: Query;
  isComplete: boolean;
  ahead: number;
  recency: Recency;
  /** Asks whether another index was published meanwhile. */
  isOutdated: () => Promise<boolean>;
  /** Of the reader, in small letters. */
  language: string;
}

export interface Answer {
  total: number;
  /** How many stories have all that was asked, filters apart. */
  whole: number;
  /** Whether every shard that the query is about was searched. */
  isComplete: boolean;
  /** How many shards are left to search. */
  ahead: number;
  counts: Counts;
  /** Periods that were searched, and those whose shard did not come. */
  searched: string[];
  missing: string[];
  /**
   * The first `count` stories. The period of one whose text does not come is added to `missing`.
   * @throws {SearchUnavailable} `outdated` when another index was published: search again.
   */
  results: (count: number) => Promise<Result[]>;
  /** The query with unknown words replaced by near ones, if there are any. */
  suggestion: () => Promise<string | undefined>;
}
