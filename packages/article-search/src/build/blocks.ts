import type { Entry } from './dictionary.ts';

/** Cuts a dictionary into blocks of about the same size, which a reader loads one by one. */
export function blocksOf(words: readonly Entry[]): Entry[][] {
  const blocks: Entry[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const entry of words) {
    const own = 6 + entry.word.length / 2 + entry.stories.length * 2.2;
    // A word that fills a block on its own does not take its neighbours with it.
    if (size + own > BYTES && size > BYTES / 8) {
      blocks.push([]);
      size = 0;
    }
    blocks.at(-1)?.push(entry);
    size += own;
  }
  return blocks;
}

// Smaller blocks cost more requests for words of one beginning, larger ones more bytes for each word.
const BYTES = 4000;
