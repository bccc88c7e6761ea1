import type { OpenShard, Strength } from './open-shard.ts';
import type { Question } from './question.ts';
import { FIELDS } from './strength.ts';

/**
 * Weighs every story of the shards searched so far. A word that few stories have says more than one that
 * many have, in each field of its own, counted over all shards, so that stories of different years can be
 * compared.
 */
export function weigh(matched: readonly Matched[], recency: Recency): Weighed[] {
  const total = matched.reduce((sum, { open }) => sum + open.shard.stories, 0);
  const rarity = raritiesOf(matched, total);
  return matched.map(({ open, question, strengths, days }) => {
    const { stories } = open.shard;
    const scores = new Float32Array(stories);
    const covered = new Float32Array(stories);
    const lacking = new Uint8Array(stories);
    const rarities = question.wishes.map(({ key }) => rarity.get(key) ?? NONE);
    const all = rarities.reduce((sum, { whole }) => sum + whole, 0);
    const needed = rarities.filter(({ whole }) => whole > COMMON).length;
    lacking.fill(needed);
    for (const [at, strength] of strengths.entries())
      addTo({ scores, covered, lacking }, strength, rarities[at] as Rarity);
    const isWhole = new Uint8Array(stories);
    let [day, fresh] = [-1, 1];
    for (let story = 0; story < stories; story++) {
      const score = scores[story] as number;
      if (score === 0) continue;
      const share = all > 0 ? (covered[story] as number) / all : 1;
      if (days[story] !== day) {
        day = days[story] as number;
        fresh = freshness(day, recency);
      }
      scores[story] = score * share ** COVERAGE * fresh;
      isWhole[story] = lacking[story] === 0 ? 1 : share >= ENOUGH ? 0 : 2;
    }
    return { open, days, scores, isWhole };
  });
}

/** By how much more the story of a day counts for being new. */
function freshness(day: number, { today, weight, halfLifeDays }: Recency): number {
  return 1 + weight * 0.5 ** (Math.max(0, today - day) / halfLifeDays);
}

function addTo(
  { scores, covered, lacking }: Sums,
  { stories, fields }: Strength,
  { fields: rarities, whole }: Rarity,
): void {
  for (let at = 0; at < stories.length; at++) {
    const story = stories[at] as number;
    let sum = 0;
    for (let field = 0; field < FIELDS; field++)
      sum += (fields[at * FIELDS + field] as number) * (rarities[field] as number);
    scores[story] = (scores[story] as number) + sum;
    if (sum === 0) continue;
    covered[story] = (covered[story] as number) + whole;
    if (whole > COMMON) lacking[story] = (lacking[story] as number) - 1;
  }
}

/** The inverse document frequency of each wish, in each field and in stories as a whole. */
function raritiesOf(matched: readonly Matched[], total: number): Map<string, Rarity> {
  const counts = new Map<string, number[]>();
  for (const { question, strengths } of matched)
    for (const [at, { key }] of question.wishes.entries()) {
      const count = counts.get(key) ?? new Array(FIELDS + 1).fill(0);
      counts.set(key, count);
      countStories(count, (strengths[at] as Strength).fields);
    }
  const rarity = (count: number) => Math.log(1 + (total - count + 0.5) / (count + 0.5));
  return new Map(
    [...counts].map(([key, count]) => {
      const fields = count.slice(0, FIELDS).map(rarity);
      return [key, { fields, whole: rarity(count[FIELDS] ?? 0) }];
    }),
  );
}

function countStories(count: number[], strengths: Float32Array): void {
  for (let place = 0; place < strengths.length; place += FIELDS) {
    let has = 0;
    for (let field = 0; field < FIELDS; field++)
      if (strengths[place + field]) {
        has = 1;
        count[field] = (count[field] as number) + 1;
      }
    count[FIELDS] = (count[FIELDS] as number) + has;
  }
}

// A word that two stories in five have is not asked of each: ln(1 + 0.6 / 0.4).
const COMMON = 0.92;
// How much more a story counts that has all of the words.
const COVERAGE = 3;
// The least share of what was asked that a story must have, where few have all.
const ENOUGH = 0.45;
const NONE = { fields: new Array(FIELDS).fill(0), whole: 0 };

interface Rarity {
  fields: number[];
  whole: number;
}

/** For each story of a shard: the sum, how much of what was asked it has, how many words it lacks. */
interface Sums {
  scores: Float32Array;
  covered: Float32Array;
  lacking: Uint8Array;
}

/** A shard with how strongly each story has each wish of the question. */
export interface Matched {
  open: OpenShard;
  question: Question;
  strengths: Strength[];
  days: Uint32Array;
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
  days: Uint32Array;
  scores: Float32Array;
  isWhole: Uint8Array;
}
