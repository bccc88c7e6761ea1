import { FACTS } from '../files/posting.ts';
import type { SearchRecord } from '../page-record.ts';
import type { Lexicon } from './lexicon.ts';

/** The texts of stories as the parts that they are made of, each by its number. */
export function readStories(records: readonly SearchRecord[], lexicon: Lexicon): StoryText[] {
  const seen = new Map<number, number>();
  return records.map(({ headline, standfirst = '', body, names = [] }, story) => {
    const written = [headline, standfirst, body, names.join(', ')].map(
      (text, at): Field => ({
        parts: partsOf(text, lexicon),
        fact: BITS[at] ?? 0,
      }),
    );
    const add = (fields: readonly Field[]) => {
      const added: number[] = [];
      for (const { parts } of fields)
        for (const part of parts)
          for (const other of lexicon.others[part] ?? [])
            if (seen.get(other) !== story) {
              seen.set(other, story);
              added.push(other);
            }
      return added;
    };
    const [title, ...rest] = written;
    const ofTitle: Field = { parts: add(title ? [title] : []), fact: TITLE };
    return { written, added: [ofTitle, { parts: add(rest), fact: 0 }] };
  });
}

function partsOf(text: string, { numberOf }: Lexicon): number[] {
  const parts: number[] = [];
  for (const part of text.split(' ')) if (part) parts.push(numberOf(part));
  return parts;
}

function bitOf(fact: (typeof FACTS)[number]): number {
  return 1 << FACTS.indexOf(fact);
}

const TITLE = bitOf('title');
/** Of headline, standfirst, text and names. */
const BITS = [TITLE, bitOf('standfirst'), 0, bitOf('names')];

export interface StoryText {
  /** Headline, standfirst, text and names as they are written. */
  written: Field[];
  /** The terms that Pagefind would not find it by: those of the headline, and the others. */
  added: Field[];
}

/** `fact` is the bit of the fact that the field is, if it is one. */
interface Field {
  parts: number[];
  fact: number;
}
