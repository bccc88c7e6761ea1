import { placesFile, wordFile } from '../files/head.ts';
import { joinParts } from '../files/numbers.ts';
import { packPlaces, packWords } from '../files/packed-words.ts';
import { codeOf } from '../files/posting.ts';
import { gzip } from './gzip.ts';
import type { PostedWords } from './post-words.ts';

/**
 * Files of words: many small ones, as a reader loads a whole one for a single word; of each word how often
 * a story has it for its length, by which it is ranked; and apart from that where in the texts it stands,
 * which only a phrase asks for.
 */
export function packIndex(posted: PostedWords, hash: string): PackedIndex {
  const { texts } = posted;
  const codes = codesOf(posted);
  const groups = groupsOf(posted);
  const files = new Map<string, Uint8Array>();
  const places = new Map<string, Uint8Array[]>();
  for (const [number, words] of groups.entries()) {
    files.set(
      wordFile(hash, number),
      gzip(packWords(words.map((word) => wordOf(word, posted, codes)))),
    );
    const { name } = placesFile(hash, number);
    places.set(name, [
      ...(places.get(name) ?? []),
      packPlaces(words.map((word) => placesOf(word, posted))),
    ]);
  }
  for (const [name, parts] of places) files.set(name, gzip(joinParts(parts)));
  const firsts = groups.map(([first = 0]) => beginning(texts[first] ?? '', texts[first - 1]));
  return { files, firsts };
}

function wordOf(word: number, { texts, storiesFrom, stories }: PostedWords, codes: Uint8Array) {
  const [from, to] = [storiesFrom[word], storiesFrom[word + 1]];
  return {
    text: texts[word] ?? '',
    stories: stories.subarray(from, to),
    codes: codes.subarray(from, to),
  };
}

function placesOf(word: number, { storiesFrom, counts, placesFrom, steps }: PostedWords) {
  return {
    counts: counts.subarray(storiesFrom[word], storiesFrom[word + 1]),
    steps: steps.subarray(placesFrom[word], placesFrom[word + 1]),
  };
}

/** How each story has each word. */
function codesOf({ stories, weights, facts, lengths }: PostedWords): Uint8Array {
  const shares = sharesOf(lengths);
  return Uint8Array.from(stories, (story, at) =>
    codeOf((weights[at] as number) / UNIT / (shares[story] ?? 1), facts[at] as number),
  );
}

/** By how much less a word counts for the length of each story, as in BM25. */
function sharesOf(lengths: readonly number[]): number[] {
  const usual = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return lengths.map((length) => 1 - LENGTH + LENGTH * (length / (usual || 1)));
}

/** The words of each file. */
function groupsOf({ texts, storiesFrom }: PostedWords): number[][] {
  const groups: number[][] = [];
  let room = 0;
  for (const word of texts.keys()) {
    const size = WORD + (storiesFrom[word + 1] as number) - (storiesFrom[word] as number);
    room -= size;
    const group = groups.at(-1);
    if (group && room >= 0) group.push(word);
    else {
      groups.push([word]);
      room = LARGEST - size;
    }
  }
  return groups;
}

/** As few letters of a word as sort it after the one before. */
function beginning(word: string, before = ''): string {
  const letters = [...word];
  let count = 1;
  while (count < letters.length && letters.slice(0, count).join('') <= before) count++;
  return letters.slice(0, count).join('');
}

/** Pagefind counts in these parts of a word. */
const UNIT = 24;
// Of BM25; measured on the judged set of the repository (`npm run score:search`).
const LENGTH = 0.7;
// Of a file, in bytes before compression, about: small files need a longer list. A word itself, beside a
// byte for each story, is taken for so much.
const LARGEST = 900;
const WORD = 4;

export interface PackedIndex {
  files: Map<string, Uint8Array>;
  /** The first letters of each file. */
  firsts: string[];
}
