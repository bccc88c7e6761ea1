import { placesFile, wordFile } from '../../files/head.ts';
import { partAt } from '../../files/numbers.ts';
import { type PackedWord, unpackPlaces, unpackWords } from '../../files/packed-words.ts';
import { fetchPart, PartMissing } from './fetch-part.ts';

/** The files of words of a shard, each loaded once; one that failed is asked for again. */
export function wordsOf({ folder, hash, firsts }: WordPlaces): Words {
  const files = new Map<string, Promise<unknown>>();
  const load = <T>(name: string, read: (bytes: Uint8Array) => T): Promise<T> => {
    const known = files.get(name);
    if (known) return known as Promise<T>;
    const url = `${folder}${name}`;
    const file = fetchPart(url).then((bytes) => {
      try {
        return read(bytes);
      } catch (error) {
        throw new PartMissing(url, error);
      }
    });
    files.set(name, file);
    file.catch(() => files.delete(name));
    return file;
  };
  const wordsIn = async (number: number) =>
    number < firsts.length ? load(wordFile(hash, number), unpackWords) : [];
  return {
    async exactly(stem) {
      const words = await wordsIn(fileOf(firsts, stem));
      return words.find(({ text }) => text === stem);
    },
    async beginning(stem) {
      const first = fileOf(firsts, stem);
      let last = first;
      if ([...stem].length >= LEAST) while (firsts[last + 1]?.startsWith(stem)) last++;
      const numbers = Array.from({ length: last - first + 1 }, (_, at) => first + at);
      const lists = await Promise.all(numbers.map(wordsIn));
      return lists.flat().filter(({ text }) => text.startsWith(stem));
    },
    async placesOf(stem) {
      const number = fileOf(firsts, stem);
      const words = await wordsIn(number);
      const counts = words.map(({ stories }) => stories.length);
      const { name, part } = placesFile(hash, number);
      const bytes = await load(name, (bytes) => bytes);
      const places = unpackPlaces(partAt(bytes, part), counts);
      return places[words.findIndex(({ text }) => text === stem)] ?? [];
    },
  };
}

/** The last file that begins before a word, or with it. */
function fileOf(firsts: readonly string[], word: string): number {
  let [low, high] = [0, firsts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((firsts[middle] as string) <= word) low = middle;
    else high = middle - 1;
  }
  return low;
}

// So short a beginning is that of too many words to load them all.
const LEAST = 4;

interface WordPlaces {
  folder: string;
  hash: string;
  firsts: readonly string[];
}

/** Words are asked for by their stems. */
export interface Words {
  exactly: (stem: string) => Promise<PackedWord | undefined>;
  /** Every word that begins so; for a short beginning those of one file. */
  beginning: (stem: string) => Promise<PackedWord[]>;
  /** Where the word stands in the text of each story that has it. */
  placesOf: (stem: string) => Promise<number[][]>;
}
