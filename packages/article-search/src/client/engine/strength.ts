import { headlineWords, textWords } from '../../files/meta.ts';
import { type Postings, Weight } from '../../files/words.ts';
import type { OpenShard } from './open-shard.ts';

/**
 * How strongly a story has a word, by BM25 over the fields of a newspaper: often in a short text, in the
 * headline, in the standfirst, among its names. Into `best` goes the larger of what is there and this.
 */
export function strengthen(
  best: Float32Array,
  { stories, weights }: Postings,
  { meta, averageWords }: OpenShard,
  factor: number,
): void {
  for (let at = 0; at < stories.length; at++) {
    const story = stories[at] as number;
    const weight = weights[at] as number;
    const length = meta.lengths[story] as number;
    const strength = factor * strengthOf(weight, length, averageWords);
    if (strength > (best[story] as number)) best[story] = strength;
  }
}

function strengthOf(weight: number, length: number, averageWords: number): number {
  const times = weight & Weight.times;
  let strength = 0;
  if (times > 0) {
    const norm = 1 - LENGTH + (LENGTH * textWords(length)) / averageWords;
    strength += 0.5 + (times * (SATURATION + 1)) / (times + SATURATION * norm);
  }
  if (weight & Weight.headline)
    strength += HEADLINE / (1 - LENGTH + (LENGTH * headlineWords(length)) / USUAL_HEADLINE);
  if (weight & Weight.standfirst) strength += STANDFIRST;
  if (weight & Weight.name) strength += NAME;
  return strength;
}

// Measured on the judged set of the repository (`npm run score:search`).
const SATURATION = 1.2;
const LENGTH = 0.7;
const HEADLINE = 2.2;
const STANDFIRST = 0.6;
const NAME = 1.2;
const USUAL_HEADLINE = 9;
