import { OWN_SHARE, SATURATION } from './pagefind.ts';

/**
 * How strongly the text of a story has a word that so many stories of its table were found for; 0 where it
 * has only a longer word that begins like it. The score that Pagefind gives is BM25 with the rarity of the
 * word in its table, which is divided out again: rarity is that of all shards.
 */
export function wordStrength(found: number, total: number): (score: number) => number {
  const rarity = Math.log(1 + (total - found + 0.5) / (found + 0.5));
  return (score) => {
    const share = score / rarity;
    const times = (SATURATION * share) / Math.max(1e-6, SATURATION + 1 - share) / OWN_SHARE;
    return times > LEAST ? TEXT * (BASE + (times * (K + 1)) / (times + K)) : 0;
  };
}

/** The strength of a word that begins like the one asked for. */
export function beginningStrength(): number {
  return TEXT;
}

/** Of a story's text, headline, standfirst and names, in this order. */
export const FIELDS = 4;

// A word in a text of twenty times the usual length has more than this.
const LEAST = 0.06;
// Measured on the judged set of the repository (`npm run score:search`).
const K = 0.8;
const BASE = 0.5;
const TEXT = 1.2;

/** By the name of a fact that has the word, its field and how strongly that has it. */
export const FACT_STRENGTHS: Readonly<Record<string, readonly [field: number, strength: number]>> =
  {
    title: [1, 1.9],
    standfirst: [2, 1],
    names: [3, 1.5],
  };
