import { type Fragment, MARK } from '../../files/fragment.ts';
import { fragmentFile, type Head, headFile } from '../../files/head.ts';
import { DAYS_FILE, FACETS_FILE, SPELLING_FILE, TWINS_FILE } from '../../files/names.ts';
import { sumsOf } from '../../files/numbers.ts';
import type { Shard } from '../../shard.ts';
import { type Asker, askerOf } from './ask.ts';
import { fetchPart, PartMissing } from './fetch-part.ts';
import type { Engine, LoadPagefind } from './pagefind.ts';
import type { Stems } from './stems.ts';
import { wordsOf } from './words.ts';

/**
 * A shard whose parts are loaded when they are asked for, each once; one that failed is asked for again.
 * @throws {PartMissing} when it does not come, or it is not the whole of the shard.
 */
export async function openShard(shard: Shard, places: ShardPlaces): Promise<OpenShard> {
  const folder = `${places.bundlePath}${shard.id}/`;
  const parts = new Map<string, Promise<unknown>>();
  const load = <T>(file: string, read: (text: string) => T): Promise<T> => {
    const known = parts.get(file);
    if (known) return known as Promise<T>;
    const part = fetchPart(`${folder}${file}`).then((bytes) => read(decoder.decode(bytes)));
    parts.set(file, part);
    part.catch(() => parts.delete(file));
    return part;
  };
  const beside = (file: string) => `${file}?${shard.hash}`;
  const head: Head = await load(headFile(shard.hash), (text) => JSON.parse(text));
  const names = fragmentsOf(head, shard);
  if (names.length !== shard.stories) throw new PartMissing(shard.id, 'incomplete');
  const { engine, stems } = await places.engine(head.engine);
  const words = wordsOf({
    folder,
    hash: shard.hash,
    firsts: head.firsts.split(' ').filter(Boolean),
  });
  return {
    shard,
    stems,
    ...askerOf(shard.stories, { engine, stems, words }),
    days: () => load(beside(DAYS_FILE), (text) => Uint32Array.from(sumsOf(JSON.parse(text)))),
    facets: () => load(beside(FACETS_FILE), (text) => readFacets(JSON.parse(text))),
    twins: () => load(beside(TWINS_FILE), (text): [number, string][] => JSON.parse(text)),
    spelling: () => load(beside(SPELLING_FILE), (text) => text.split('\n')),
    fragment: (story) =>
      load(names[story] ?? '', (text) => readFragment(text.slice(MARK.length), places.basePath)),
    strengths: new Map(),
  };
}

/** The file of each story. */
function fragmentsOf({ blocks, sizes }: Head, { language }: Shard): string[] {
  return blocks
    .split(' ')
    .flatMap((block, at) =>
      Array.from({ length: sizes[at] ?? 0 }, (_, number) => fragmentFile(language, block, number)),
    );
}

function readFragment(json: string, basePath: string): Fragment {
  const fragment = JSON.parse(json) as Fragment;
  const url = /^(https?:)?\/\//.test(fragment.url)
    ? fragment.url
    : `${basePath}/${fragment.url}`.replace(/\/+/g, '/');
  return { ...fragment, url };
}

function readFacets(written: Record<string, [string, number[]][]>): Facets {
  return new Map(
    Object.entries(written).map(([name, values]) => [
      name,
      new Map(values.map(([value, steps]) => [value, Uint32Array.from(sumsOf(steps))])),
    ]),
  );
}

const decoder = new TextDecoder();

/** By filter, by value: the stories that have it, in rising order. */
export type Facets = Map<string, Map<string, Uint32Array>>;

export interface EnginePlaces {
  bundlePath: string;
  basePath: string;
  loadPagefind?: LoadPagefind | undefined;
}

interface ShardPlaces extends EnginePlaces {
  /** Pagefind's engine of a name, and how it stems. */
  engine: (name: string) => Promise<{ engine: Engine; stems: Stems }>;
}

export interface OpenShard extends Asker {
  shard: Shard;
  stems: Stems;
  days: () => Promise<Uint32Array>;
  facets: () => Promise<Facets>;
  twins: () => Promise<[number, string][]>;
  spelling: () => Promise<string[]>;
  fragment: (story: number) => Promise<Fragment>;
  /** How strongly stories have the words asked for lately. */
  strengths: Map<string, Strength>;
}

/** The stories that have a word, in rising order, and `FIELDS` numbers for each. */
export interface Strength {
  stories: readonly number[];
  fields: Float32Array;
  /** The words that begin so were taken, as none is the word itself. */
  isBeginning: boolean;
}
