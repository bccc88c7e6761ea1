import type { OpenShard } from './open-shard.ts';
import type { Question } from './question.ts';

/**
 * Weighs every story of the shards searched so far. A word that few stories have says more than one that
 * many have, counted over all of them, so that stories of different years can be compared.
 */
export function weigh(matched: readonly Matched[], recency: Recency): Weighed[] {
  const total = matched.reduce((sum, { open }) => sum + open.meta.days.length, 0);
  const rarity = rarityOf(matched, total);
  return matched.map(({ open, question, strengths }) => {
    const scores = new Float32Array(open.meta.days.length);
    const isWhole = new Uint8Array(scores.length);
    const rarities = question.wishes.map(({ key }) => rarity.get(key) ?? 0);
    const all = rarities.reduce((sum, value) => sum + value, 0);
    for (let story = 0; story < scores.length; story++) {
      const { score, covered, isAll } = scoreOf(story, strengths, rarities);
      if (score === 0) continue;
      const share = all > 0 ? covered / all : 1;
      const age = recency.today - (open.meta.days[story] as number);
      const fresh = 1 + recency.weight * 0.5 ** (Math.max(0, age) / recency.halfLifeDays);
      scores[story] = score * share ** COVERAGE * fresh;
      isWhole[story] = isAll ? 1 : share >= ENOUGH ? 0 : 2;
    }
    return { open, scores, isWhole };
  });
}

function scoreOf(story: number, strengths: readonly Float32Array[], rarities: readonly number[]) {
  let [score, covered, isAll] = [0, 0, true];
  for (let at = 0; at < strengths.length; at++) {
    const strength = strengths[at]?.[story] as number;
    const rarity = rarities[at] as number;
    if (strength > 0) {
      score += strength * rarity;
      covered += rarity;
    } else if (rarity > COMMON) isAll = false;
  }
  return { score, covered, isAll };
}

/** The inverse document frequency of what is wished for. */
function rarityOf(matched: readonly Matched[], total: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { question, strengths } of matched)
    for (const [at, { key }] of question.wishes.entries()) {
      let count = counts.get(key) ?? 0;
      for (const strength of strengths[at] ?? []) if (strength > 0) count++;
      counts.set(key, count);
    }
  const rarity = new Map<string, number>();
  for (const [key, count] of counts)
    rarity.set(key, Math.log(1 + (total - count + 0.5) / (count + 0.5)));
  return rarity;
}

// A word that two stories in five have is not asked of each: ln(1 + 0.6 / 0.4).
const COMMON = 0.92;
// How much more a story counts that has all of the words.
const COVERAGE = 1.6;
// The least share of what was asked that a story must have, where few have all.
const ENOUGH = 0.45;

/** A shard with how strongly each story has each wish of the question. */
export interface Matched {
  open: OpenShard;
  question: Question;
  strengths: Float32Array[];
}

/** Relevance is raised by `weight` for a story of today, by half of it after `halfLifeDays`, and so on. */
export interface Recency {
  today: number;
  weight: number;
  halfLifeDays: number;
}

/** `isWhole`: 1 has all that was asked, 0 enough of it, 2 too little. A score of 0 is no match. */
export interface Weighed {
  open: OpenShard;
  scores: Float32Array;
  isWhole: Uint8Array;
}
