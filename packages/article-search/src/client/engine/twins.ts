import type { Weighed } from './weigh.ts';

/**
 * Leaves one of a story and its translations: that in the reader's language, else the one that fits
 * best. `families` are those of each shard, by story. Scores of the others become 0.
 */
export function withoutTwins(
  found: readonly Weighed[],
  families: readonly (readonly [number, string][])[],
  language: string,
): void {
  const chosen = new Map<string, { scores: Float32Array; story: number; worth: number }>();
  for (const [at, { open, scores }] of found.entries())
    for (const [story, family] of families[at] ?? []) {
      const score = scores[story] as number;
      if (!score) continue;
      const worth = score + (open.shard.language === language ? OWN : 0);
      const other = chosen.get(family);
      if (other && other.worth >= worth) scores[story] = 0;
      else {
        if (other) other.scores[other.story] = 0;
        chosen.set(family, { scores, story, worth });
      }
    }
}

// More than any score.
const OWN = 1e6;
