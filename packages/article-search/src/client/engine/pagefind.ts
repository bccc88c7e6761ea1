import { MARK } from '../../files/fragment.ts';
import { ENGINE_FILE } from '../../files/names.ts';
import { fetchPart } from './fetch-part.ts';

/**
 * Loads Pagefind's program and its engine for a language: it knows the endings of one. The program is
 * loaded once for each engine.
 * @throws {PartMissing} when either does not come.
 */
export async function openEngine(
  wasm: string,
  { bundlePath, loadPagefind = load }: Places,
): Promise<Engine> {
  const [{ default: program }, packed] = await Promise.all([
    loadPagefind(`${bundlePath}${ENGINE_FILE}?${wasm}`),
    fetchPart(`${bundlePath}${wasm}`),
  ]);
  await program({ module_or_path: packed.subarray(MARK.length) });
  return program;
}

/** Pagefind's words for how words are asked for: small letters without accents and punctuation. */
export function plainWord(key: string): string {
  const bare = key.toLowerCase().replace(PUNCTUATION, '');
  const plain = bare.normalize('NFD').replace(/(?![\u3099\u309A])\p{M}/gu, '');
  return /[\u3099\u309A]/.test(plain) ? plain.normalize('NFC') : plain;
}

function load(address: string): Promise<PagefindModule> {
  const known = modules.get(address);
  if (known) return known;
  // A module that failed to load fails for the rest of the page's life: it is asked for by another name.
  const loading: Promise<PagefindModule> = import(
    /* @vite-ignore */ failures > 0 ? `${address}&${failures}` : address
  );
  modules.set(address, loading);
  loading.catch(() => {
    failures++;
    modules.delete(address);
  });
  return loading;
}

const modules = new Map<string, Promise<PagefindModule>>();
let failures = 0;

const PUNCTUATION = /[\p{Pd}\p{Pe}\p{Pf}\p{Pi}\p{Po}\p{Ps}\s]/gu;

// `SATURATION` is of BM25. Words that merely begin alike are marked by next to no score; facts of a story
// count by which of them has the word, not by Pagefind's own sum; the length of a story is in its weights.
export const SATURATION = 2;
export const RANKING = {
  term_saturation: SATURATION,
  page_length: 0,
  term_frequency: 1,
  term_similarity: 24,
  diacritic_similarity: 0,
  meta_weights: { title: 0, standfirst: 0, names: 0 },
};
/** What is left of a word's own weight under this `term_similarity`. */
export const OWN_SHARE = Math.exp(RANKING.term_similarity * (Math.exp(-0.125) - 1));

interface Places {
  bundlePath: string;
  loadPagefind?: LoadPagefind | undefined;
}

/** Loads Pagefind's program from its address. */
export type LoadPagefind = (address: string) => Promise<PagefindModule>;

/** What is used of Pagefind's program for the browser. */
export interface PagefindModule {
  default: Engine & ((options: { module_or_path: Uint8Array }) => Promise<unknown>);
}

/** Pagefind's engine. An index is a place in its memory, 0 where something went wrong. */
export interface Engine {
  init_pagefind: (list: Uint8Array) => number;
  set_ranking_weights: (index: number, weights: string) => number;
  load_index_chunk: (index: number, words: Uint8Array) => number;
  enter_playground_mode: (index: number) => number;
  search: (
    index: number,
    query: string,
    original: string,
    filter: string,
    sort: string,
    isExact: boolean,
    isExactInMarks: boolean,
  ) => string;
}
