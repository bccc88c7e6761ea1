import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cut } from './cut-words.ts';
import { put } from './kept.ts';
import type { Lexicon } from './lexicon.ts';
import type { StoryText } from './read-stories.ts';

/**
 * What Pagefind made of the parts of a shard's texts when it was built last: most parts of an edited shard
 * are the same. Nothing, where that is not kept.
 */
export function keptCuts(cache: string, id: string, version: string): ReadonlyMap<string, Cut> {
  try {
    const kept = JSON.parse(readFileSync(fileOf(cache, id), 'utf8'));
    return new Map(kept.version === version ? cutsIn(kept) : []);
  } catch {
    return new Map();
  }
}

/** Keeps it for the next time. */
export function keepCuts(cache: string, id: string, version: string, cuts: NotedCuts): void {
  mkdirSync(cache, { recursive: true });
  put(fileOf(cache, id), JSON.stringify({ version, ...cuts }));
}

/** The cuts of the parts of these stories. */
export function noteCuts(
  stories: readonly StoryText[],
  { cuts, partTexts, wordTexts }: Lexicon,
): NotedCuts {
  const used = new Set<number>();
  for (const { written, added } of stories)
    for (const { parts } of [...written, ...added]) for (const part of parts) used.add(part);
  const noted: NotedCuts = {
    parts: [],
    lengths: [],
    counts: [],
    words: [],
    places: [],
    weights: [],
  };
  for (const part of used) {
    const [from, to] = [cuts.from[part] as number, cuts.from[part + 1] as number];
    noted.parts.push(partTexts[part] as string);
    noted.lengths.push(cuts.lengths[part] as number);
    noted.counts.push(to - from);
    for (let word = from; word < to; word++) {
      noted.words.push(wordTexts[cuts.words[word] as number] as string);
      noted.places.push(cuts.places[word] as number);
      noted.weights.push(cuts.weights[word] as number);
    }
  }
  return noted;
}

function cutsIn({ parts, lengths, counts, words, places, weights }: NotedCuts): [string, Cut][] {
  let next = 0;
  return parts.map((part, number) => {
    const found = Array.from({ length: counts[number] as number }, () => ({
      text: words[next] as string,
      at: places[next] as number,
      weight: weights[next++] as number,
    }));
    return [part, { words: found, length: lengths[number] as number }];
  });
}

function fileOf(cache: string, id: string): string {
  return join(cache, `${id}.cuts.json`);
}

/** Parts, and their words, those of one part after those of the other. */
export interface NotedCuts {
  parts: string[];
  /** In places. */
  lengths: number[];
  /** How many words each part has. */
  counts: number[];
  words: string[];
  places: number[];
  /** In 24ths. */
  weights: number[];
}
