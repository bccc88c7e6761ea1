import { headlineWords, textWords } from '../../files/meta.ts';
import { type Postings, Weight } from '../../files/words.ts';
import type { OpenShard } from './open-shard.ts';

/**
 * How strongly each story has a word, by BM25+ in each field of its own: often in a short text, in a
 * short headline, in the standfirst, among the names. Into `best` goes the larger of what is there and
 * this; it holds `FIELDS` numbers for each story, 0 where the word is not.
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
    const place = story * FIELDS;
    const times = weight & Weight.times;
    if (times > 0)
      raise(best, place, factor * TEXT * saturated(times, textWords(length) / averageWords));
    if (weight & Weight.headline)
      raise(
        best,
        place + 1,
        factor * HEADLINE * saturated(1, headlineWords(length) / USUAL_HEADLINE),
      );
    if (weight & Weight.standfirst) raise(best, place + 2, factor * STANDFIRST * saturated(1, 1));
    if (weight & Weight.name) raise(best, place + 3, factor * NAME * saturated(1, 1));
  }
}

/** Text, headline, standfirst and names, in this order. */
export const FIELDS = 4;

function saturated(times: number, length: number): number {
  const norm = SATURATION * (1 - LENGTH + LENGTH * length);
  return LEAST + (times * (SATURATION + 1)) / (times + norm);
}

function raise(best: Float32Array, place: number, strength: number): void {
  if (strength > (best[place] as number)) best[place] = strength;
}

// Measured on the judged set of the repository (`npm run score:search`).
const SATURATION = 1.2;
const LENGTH = 0.7;
const LEAST = 0.5;
const TEXT = 1.2;
const HEADLINE = 1.3;
const STANDFIRST = 1;
const NAME = 1;
const USUAL_HEADLINE = 8;
