import { byteReader, byteWriter } from './bytes.ts';

/**
 * A block of the dictionary: words in order, each written as what it adds to the one before, with the
 * stories that have it and how (`Weight`).
 */
export function writeWords(words: readonly WordEntry[]): Uint8Array<ArrayBuffer> {
  const all = byteWriter();
  all.number(words.length);
  const list = byteWriter();
  let before = '';
  for (const { word, stories, weights } of words) {
    const shared = sharedLength(before, word);
    all.number(shared);
    all.text(word.slice(shared));
    all.number(stories.length);
    list.clear();
    let last = -1;
    for (const story of stories) {
      list.number(story - last - 1);
      last = story;
    }
    list.bytes(Uint8Array.from(weights));
    all.number(list.length);
    all.bytes(list.done());
    before = word;
  }
  return all.done();
}

/** The words of a block in order; their stories are read when they are asked for. */
export function readWords(bytes: Uint8Array): BlockWord[] {
  const reader = byteReader(bytes);
  const words: BlockWord[] = [];
  let word = '';
  for (let left = reader.number(); left > 0; left--) {
    word = word.slice(0, reader.number()) + reader.text();
    const count = reader.number();
    const list = reader.bytes(reader.number());
    words.push({ word, count, postings: () => postingsOf(list, count) });
  }
  return words;
}

function postingsOf(list: Uint8Array, count: number): Postings {
  const reader = byteReader(list);
  const stories = new Uint32Array(count);
  let last = -1;
  for (let at = 0; at < count; at++) {
    last += reader.number() + 1;
    stories[at] = last;
  }
  return { stories, weights: reader.bytes(count) };
}

/** How many letters two words begin with in common. */
export function sharedLength(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at < most && one[at] === other[at]) at++;
  return at;
}

/** How a story has a word: how often in its text, to 15, and whether it stands in a place of note. */
export const Weight = { times: 15, standfirst: 16, headline: 32, name: 64 } as const;

export interface WordEntry {
  word: string;
  /** In rising order. */
  stories: readonly number[];
  weights: readonly number[];
}

export interface BlockWord {
  word: string;
  count: number;
  postings: () => Postings;
}

export interface Postings {
  stories: Uint32Array;
  weights: Uint8Array;
}
