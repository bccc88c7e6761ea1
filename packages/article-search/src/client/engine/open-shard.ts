import { type Meta, readMeta, textWords } from '../../files/meta.ts';
import {
  blockFile,
  FACETS_FILE,
  FRAGMENT_MARK,
  fragmentFile,
  META_FILE,
  placesFile,
  SPELLING_FILE,
  TWINS_FILE,
} from '../../files/names.ts';
import { type BlockWord, readWords } from '../../files/words.ts';
import type { Shard } from '../../shard.ts';
import { fetchPart } from './fetch-part.ts';

/** A shard whose parts are loaded when they are asked for, each once; one that failed is asked for again. */
export async function openShard(shard: Shard, bundlePath: string): Promise<OpenShard> {
  const parts = new Map<string, Promise<unknown>>();
  const load = <T>(file: string, read: (bytes: Uint8Array) => T): Promise<T> => {
    const known = parts.get(file);
    if (known) return known as Promise<T>;
    const part = fetchPart(`${bundlePath}${shard.id}/${file}?${shard.hash}`).then(read);
    parts.set(file, part);
    part.catch(() => parts.delete(file));
    return part;
  };
  const meta = await load(META_FILE, readMeta);
  const total = meta.lengths.reduce((sum, length) => sum + textWords(length), 0);
  return {
    shard,
    meta,
    averageWords: total / Math.max(1, meta.lengths.length),
    blockOf: (word) => blockOf(word, meta.blocks),
    block: (at) => load(blockFile(at), readWords),
    places: (at) => load(placesFile(at), (bytes) => bytes),
    facets: () => load(FACETS_FILE, (bytes) => readFacets(jsonOf(bytes))),
    twins: () => load(TWINS_FILE, (bytes) => jsonOf<[number, string][]>(bytes)),
    spelling: () => load(SPELLING_FILE, (bytes) => decoder.decode(bytes).split('\n')),
    fragment: (story) =>
      load(fragmentFile(shard.language, story), (bytes) =>
        jsonOf<Fragment>(bytes.subarray(FRAGMENT_MARK.length)),
      ),
    strengths: new Map(),
  };
}

/** The last block that begins with the word or one before it. */
function blockOf(word: string, blocks: readonly string[]): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] ?? '') <= word) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function readFacets(written: Record<string, [string, number[]][]>): Facets {
  const facets: Facets = new Map();
  for (const [name, values] of Object.entries(written))
    facets.set(
      name,
      new Map(
        values.map(([value, steps]) => {
          let story = 0;
          return [value, Uint32Array.from(steps, (step) => (story += step))];
        }),
      ),
    );
  return facets;
}

function jsonOf<T>(bytes: Uint8Array): T {
  return JSON.parse(decoder.decode(bytes));
}

const decoder = new TextDecoder();

/** By filter, by value: the stories that have it, in rising order. */
export type Facets = Map<string, Map<string, Uint32Array>>;

export interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

export interface OpenShard {
  shard: Shard;
  meta: Meta;
  averageWords: number;
  blockOf: (word: string) => number;
  block: (at: number) => Promise<BlockWord[]>;
  places: (block: number) => Promise<Uint8Array>;
  facets: () => Promise<Facets>;
  twins: () => Promise<[number, string][]>;
  spelling: () => Promise<string[]>;
  fragment: (story: number) => Promise<Fragment>;
  /** How strongly each story has the words asked for lately. */
  strengths: Map<string, Float32Array>;
}
