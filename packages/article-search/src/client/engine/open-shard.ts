import { DAYS_FILE, FACETS_FILE, SPELLING_FILE, TWINS_FILE } from '../../files/names.ts';
import type { Shard } from '../../shard.ts';
import { fetchPart, PartMissing } from './fetch-part.ts';
import { type Fragment, type LoadPagefind, openPagefind, type PagefindResult } from './pagefind.ts';

/**
 * A shard whose parts are loaded when they are asked for, each once; one that failed is asked for again.
 * @throws {PartMissing} when Pagefind cannot open it, or it is not the whole of the shard.
 */
export async function openShard(shard: Shard, places: EnginePlaces): Promise<OpenShard> {
  const parts = new Map<string, Promise<unknown>>();
  const load = <T>(file: string, read: (text: string) => T): Promise<T> => {
    const known = parts.get(file);
    if (known) return known as Promise<T>;
    const url = `${places.bundlePath}${shard.id}/${file}?${shard.hash}`;
    const part = fetchPart(url).then((bytes) => read(decoder.decode(bytes)));
    parts.set(file, part);
    part.catch(() => parts.delete(file));
    return part;
  };
  const { search, stories } = await openPagefind(shard, places);
  if (stories.length !== shard.stories) throw new PartMissing(shard.id, 'incomplete');
  const numbers = new Map(stories.map(({ id }, story) => [id, story]));
  return {
    shard,
    search,
    numberOf: (id) => numbers.get(id) ?? -1,
    days: () => load(DAYS_FILE, (text) => Uint32Array.from(sumsOf(JSON.parse(text)))),
    facets: () => load(FACETS_FILE, (text) => readFacets(JSON.parse(text))),
    twins: () => load(TWINS_FILE, (text): [number, string][] => JSON.parse(text)),
    spelling: () => load(SPELLING_FILE, (text) => text.split('\n')),
    fragment: (story) => stories[story]?.data() ?? Promise.reject(new PartMissing(shard.id, story)),
    strengths: new Map(),
  };
}

function readFacets(written: Record<string, [string, number[]][]>): Facets {
  return new Map(
    Object.entries(written).map(([name, values]) => [
      name,
      new Map(values.map(([value, steps]) => [value, Uint32Array.from(sumsOf(steps))])),
    ]),
  );
}

function sumsOf(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => (sum += step));
}

const decoder = new TextDecoder();

/** By filter, by value: the stories that have it, in rising order. */
export type Facets = Map<string, Map<string, Uint32Array>>;

export interface EnginePlaces {
  bundlePath: string;
  basePath: string;
  loadPagefind?: LoadPagefind | undefined;
}

export interface OpenShard {
  shard: Shard;
  /** What Pagefind finds for a text. */
  search: (text: string) => Promise<PagefindResult[]>;
  /** The number of a story by Pagefind's name for it; the oldest is 0. */
  numberOf: (id: string) => number;
  days: () => Promise<Uint32Array>;
  facets: () => Promise<Facets>;
  twins: () => Promise<[number, string][]>;
  spelling: () => Promise<string[]>;
  fragment: (story: number) => Promise<Fragment>;
  /** How strongly each story has the words asked for lately. */
  strengths: Map<string, Strength>;
}

/** `FIELDS` numbers for each story, and where in its text Pagefind found the word. */
export interface Strength {
  fields: Float32Array;
  places: Map<number, readonly number[]>;
}
