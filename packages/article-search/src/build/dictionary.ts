import { Weight, type WordEntry } from '../files/words.ts';
import { tokensOf } from '../fold/tokens.ts';
import type { SearchRecord } from '../page-record.ts';

/** Every word of the records, in order, with the stories that have it, how and where. */
export function dictionaryOf(records: readonly SearchRecord[], language: string): Dictionary {
  const words = new Map<string, Entry>();
  const lengths = records.map((record, story): [number, number] => {
    const headline = addText(words, {
      story,
      language,
      text: record.headline,
      kind: 'headline',
      start: 0,
    });
    const standfirst = addText(words, {
      ...{ story, language, text: record.standfirst ?? '', kind: 'standfirst' },
      start: headline + GAP,
    });
    const body = addText(words, {
      ...{ story, language, text: record.body, kind: 'times' },
      start: headline + standfirst + 2 * GAP,
    });
    let start = headline + standfirst + body + 3 * GAP;
    for (const name of record.names ?? [])
      start += GAP + addText(words, { story, language, text: name, kind: 'name', start });
    return [body, headline];
  });
  const inOrder = [...words.values()].sort((a, b) => (a.word < b.word ? -1 : 1));
  return { words: inOrder, lengths };
}

/** Adds a text to the dictionary and returns how many words it has. */
function addText(
  words: Map<string, Entry>,
  { story, language, text, kind, start }: TextOfStory,
): number {
  const tokens = text ? tokensOf(text, language) : [];
  for (let at = 0; at < tokens.length; at++)
    for (const term of tokens[at]?.terms ?? []) {
      const entry = entryOf(words, term);
      let last = entry.stories.length - 1;
      if (entry.stories[last] !== story) {
        last = entry.stories.push(story) - 1;
        entry.weights.push(0);
        entry.counts.push(0);
      }
      entry.weights[last] = weighted(entry.weights[last] ?? 0, kind);
      entry.counts[last] = (entry.counts[last] ?? 0) + 1;
      entry.places.push(start + at);
    }
  return tokens.length;
}

function entryOf(words: Map<string, Entry>, word: string): Entry {
  const known = words.get(word);
  if (known) return known;
  const entry = { word, stories: [], weights: [], counts: [], places: [] };
  words.set(word, entry);
  return entry;
}

function weighted(weight: number, kind: TextOfStory['kind']): number {
  if (kind !== 'times') return weight | Weight[kind];
  return (weight & Weight.times) < Weight.times ? weight + 1 : weight;
}

// Between the parts of a story no phrase goes on.
const GAP = 4;

export interface Entry extends WordEntry {
  stories: number[];
  weights: number[];
  /** How many places each story has in `places`, where they rise within a story. */
  counts: number[];
  places: number[];
}

interface Dictionary {
  words: Entry[];
  /** Words of text and of headline, for each record. */
  lengths: [number, number][];
}

interface TextOfStory {
  story: number;
  language: string;
  text: string;
  kind: keyof typeof Weight;
  start: number;
}
