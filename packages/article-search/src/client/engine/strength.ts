import { OWN_SHARE, type PagefindResult, SATURATION } from './pagefind.ts';

/**
 * How strongly a story has a word, in its text, headline, standfirst and names; nothing where it has only
 * a longer word that begins like it. The score that Pagefind gives is BM25 with the rarity of the word in
 * its shard, which is divided out again: rarity is that of all shards.
 */
export function strengthOf(result: PagefindResult, found: number, total: number): number[] {
  const rarity = Math.log(1 + (total - found + 0.5) / (found + 0.5));
  const share = result.score / rarity;
  const times = (SATURATION * share) / Math.max(1e-6, SATURATION + 1 - share) / OWN_SHARE;
  if (!(times > LEAST)) return NONE;
  return fieldsOf(result, TEXT * saturated(times));
}

/** The strength of a word that begins like the one asked for. */
export function beginningOf(result: PagefindResult): number[] {
  return result.words.length > 0 ? fieldsOf(result, TEXT) : NONE;
}

/** Text, headline, standfirst and names, in this order. */
export const FIELDS = 4;

function fieldsOf({ matchedMetaFields = [] }: PagefindResult, text: number): number[] {
  const has = (name: string) => matchedMetaFields.includes(name);
  return [
    text,
    has('title') || has('also') ? HEADLINE : 0,
    has('standfirst') ? STANDFIRST : 0,
    has('names') ? NAME : 0,
  ];
}

function saturated(times: number): number {
  return BASE + (times * (K + 1)) / (times + K);
}

const NONE: number[] = [0, 0, 0, 0];
// A word in a text of twenty times the usual length has more than this.
const LEAST = 0.06;
// Measured on the judged set of the repository (`npm run score:search`).
const K = 0.8;
const BASE = 0.5;
const TEXT = 1.2;
const HEADLINE = 1.9;
const STANDFIRST = 1;
const NAME = 1.5;
