import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type StoryRules, storyParser } from '@broadsheet/article-schema';
import { decodeUtf8 } from './decode.ts';
import { factsOf, stampOf } from './file-facts.ts';
import { ANY_EXTRA, readStory } from './story.ts';

/** Reads the stories of a lot by its number. Those with a problem are left to whoever tells of it. */
export function openLots({ root, folder, rules, names }: AheadTask): (at: number) => ReadStory[] {
  const lots = lotsOf(names);
  const content = join(root, folder);
  const parse = storyParser({ ...rules, extra: ANY_EXTRA });
  return (at) =>
    (lots[at] ?? []).flatMap((name): ReadStory[] => {
      try {
        const facts = factsOf(name, { root, folder });
        const stamp = stampOf(facts.full);
        const text = decodeUtf8(facts.file, readFileSync(facts.full));
        const value = readStory({ ...facts, text }, parse, content);
        return [[facts.file, stamp, JSON.stringify(value)]];
      } catch {
        return [];
      }
    });
}

export function lotsOf(names: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(names.length / LOT) }, (_, at) =>
    names.slice(at * LOT, (at + 1) * LOT),
  );
}

/** Whether a lot was nobody's yet, and is now that of who asked. */
export function claim(claims: Int32Array, at: number): boolean {
  return Atomics.compareExchange(claims, at, 0, 1) === 0;
}

const LOT = 50;

/** Stories to read, by their path below the content folder, and who has taken which lot of them. */
export interface AheadTask {
  root: string;
  folder: string;
  rules: Omit<StoryRules, 'extra'> & { language: string };
  names: string[];
  /** In memory that threads share. */
  claims: Int32Array;
}

/** As it is kept: JSON. */
export type ReadStory = [file: string, stamp: string, value: string];
