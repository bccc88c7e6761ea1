import type { PackedWord } from '../../files/packed-words.ts';
import { type Engine, plainWord } from './pagefind.ts';
import type { Stems } from './stems.ts';
import { type Hit, openTable, pageOf, type Table, type TableWord } from './table.ts';
import type { Words } from './words.ts';

/** Asks Pagefind's engine for the words of a shard of so many stories. */
export function askerOf(count: number, { engine, stems, words }: Askable): Asker {
  const tables: Table[] = [];
  for (let first = 0; first < count; first += STORIES)
    tables.push(openTable(engine, first, Math.min(count, first + STORIES)));
  const known = new Set<string>();
  let phrases: Table | undefined;
  const find = (key: string, found: readonly PackedWord[]): Hits[] => {
    const fresh = found.filter(({ text }) => !known.has(text));
    const before = known.size;
    for (const { text } of fresh) known.add(text);
    return tables.flatMap((table) => {
      table.put(fresh.flatMap((word, at) => tableWord(word, before + at, table)));
      if (!found.some((word) => isIn(word, table))) return [];
      return { hits: table.find(plainWord(key)), total: table.last - table.first };
    });
  };
  return {
    async exactly(key) {
      const [stem = ''] = stems([key]);
      const word = stem ? await words.exactly(stem) : undefined;
      return word ? find(key, [word]) : [];
    },
    async beginning(key) {
      const [stem = ''] = stems([key]);
      return stem ? find(key, await words.beginning(stem)) : [];
    },
    async phrase(keys) {
      const asked = keys.filter((key) => plainWord(key));
      const found = await wordsOfPhrase(stems(asked), words);
      if (found.length === 0) return [];
      phrases ??= openTable(engine, 0, count);
      phrases.put(found);
      return phrases.findPhrase(asked.map(plainWord));
    },
  };
}

/** A word as a table takes it: in the stories of that, at a place that no other word has. */
function tableWord({ text, stories, codes }: PackedWord, place: number, table: Table): TableWord[] {
  const pages = stories.flatMap((story, at) =>
    story >= table.first && story < table.last ? pageOf(story, codes[at] as number, place) : [],
  );
  return pages.length > 0 ? [{ text, pages }] : [];
}

function isIn({ stories }: PackedWord, { first, last }: Table): boolean {
  return stories.some((story) => story >= first && story < last);
}

/** The words with their places, in the stories that have all of them; none where no story has. */
async function wordsOfPhrase(asked: readonly string[], words: Words): Promise<TableWord[]> {
  const found = await Promise.all(asked.map((stem) => words.exactly(stem)));
  const whole = found.filter((word) => word !== undefined);
  if (whole.length < asked.length) return [];
  const lists = whole.map(({ stories }) => new Map(stories.map((story, at) => [story, at])));
  const shared = [...(lists[0]?.keys() ?? [])].filter((story) =>
    lists.every((list) => list.has(story)),
  );
  if (shared.length === 0) return [];
  const places = await Promise.all(asked.map((stem) => words.placesOf(stem)));
  return whole.map(({ text }, at) => ({
    text,
    pages: shared.map((story) => ({
      story,
      places: stepsOf(places[at]?.[lists[at]?.get(story) ?? -1] ?? []),
    })),
  }));
}

function stepsOf(places: readonly number[]): number[] {
  return places.map((place, at) => place - (places[at - 1] ?? 0));
}

// Of a table: its time grows with the square.
const STORIES = 128;

interface Askable {
  engine: Engine;
  stems: Stems;
  words: Words;
}

/** What one table of so many stories has of a word. */
export interface Hits {
  hits: Hit[];
  total: number;
}

/** Words are asked for as they are folded. */
export interface Asker {
  exactly: (key: string) => Promise<Hits[]>;
  /** Words that begin so, the word itself among them. */
  beginning: (key: string) => Promise<Hits[]>;
  /** The stories that have words one after the other. */
  phrase: (keys: readonly string[]) => Promise<number[]>;
}
