import { FACTS, factsIn, weightIn } from '../../files/posting.ts';
import { type Cbor, writeCbor } from './cbor.ts';
import { type Engine, RANKING } from './pagefind.ts';

/**
 * An index of Pagefind over some stories of a shard, empty at first: words are put into it as they are
 * asked for. Its engine compares each story found with each place found, so a table holds few stories.
 */
export function openTable(engine: Engine, first: number, last: number): Table {
  const pages = Array.from({ length: last - first }, (_, at): Cbor => [String(first + at), 1, '']);
  let index = engine.init_pagefind(writeCbor(['', pages, [], [], [], FACTS]));
  index = engine.set_ranking_weights(index, JSON.stringify(RANKING));
  const ask = (words: string, isExact: boolean): Row[] =>
    JSON.parse(engine.search(index, words, words, '{}', '', isExact, false)).results;
  return {
    first,
    last,
    put(words) {
      if (words.length === 0) return;
      const chunk = words.map(({ text, pages }): Cbor => [text, pagesOf(pages, first), []]);
      index = engine.load_index_chunk(index, writeCbor([chunk]));
      if (!index) throw new Error('Pagefind could not read a word.');
    },
    find: (word) =>
      ask(word, false).map(({ p, s, mf = [] }) => ({ story: Number(p), score: s, facts: mf })),
    findPhrase: (words) => ask(words.join(' '), true).map(({ p }) => Number(p)),
  };
}

/** A page as Pagefind has it, its number counted from the first of the table: a step from the one before. */
function pagesOf(pages: readonly TablePage[], first: number): Cbor[] {
  let before = first;
  return pages.map(({ story, places, facts = [] }) => {
    const step = story - before;
    before = story;
    return [step, places, facts];
  });
}

/** How strongly a story has a word, and in which facts, in Pagefind's terms: at a place of its own. */
export function pageOf(story: number, code: number, place: number): TablePage {
  const bits = factsIn(code);
  const facts = FACTS.flatMap((_, fact) => (bits & (1 << fact) ? [-fact - 1, 0] : []));
  return { story, places: [-weightIn(code) - 1, place], facts };
}

/** A result of Pagefind: name of the page, score, names of the facts that match. */
interface Row {
  p: string;
  s: number;
  mf?: string[];
}

/** `places` and `facts` as Pagefind writes them: a number below zero sets the weight, or the fact. */
export interface TablePage {
  story: number;
  places: readonly number[];
  facts?: readonly number[];
}

export interface TableWord {
  text: string;
  pages: readonly TablePage[];
}

export interface Hit {
  story: number;
  score: number;
  /** Names of the facts that have the word. */
  facts: readonly string[];
}

/** The stories from `first` up to `last`, which is not one of them. */
export interface Table {
  first: number;
  last: number;
  put: (words: readonly TableWord[]) => void;
  find: (word: string) => Hit[];
  findPhrase: (words: readonly string[]) => number[];
}
