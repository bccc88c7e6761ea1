import { FACTS } from '../files/posting.ts';
import type { SearchRecord } from '../page-record.ts';
import type { Lexicon, Part } from './lexicon.ts';

/** The texts of stories as the parts that they are made of, each part by its number in `parts`. */
export function readStories(records: readonly SearchRecord[], lexicon: Lexicon): StoryTexts {
  const numbers = new Map<string, number>();
  const parts: Part[] = [];
  const numberOf = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, parts.length);
    return parts.push(lexicon.part(text)) - 1;
  };
  const read = (text: string) => {
    const found: number[] = [];
    for (const part of text.split(' ')) if (part) found.push(numberOf(part));
    return found;
  };
  const othersOf = (fields: readonly number[][]) => {
    const others = new Set<string>();
    for (const field of fields)
      for (const number of field) for (const term of parts[number]?.others ?? []) others.add(term);
    return others;
  };
  const stories = records.map(({ headline, standfirst = '', body, names = [] }): StoryText => {
    const [title, ...rest] = [headline, standfirst, body, names.join(', ')].map(read);
    const ofHeadline = othersOf([title as number[]]);
    const ofRest = [...othersOf(rest)].filter((term) => !ofHeadline.has(term));
    return {
      written: [title as number[], ...rest].map((parts, at) => ({ parts, fact: BITS[at] ?? 0 })),
      added: [
        { parts: [...ofHeadline].map(numberOf), fact: TITLE },
        { parts: ofRest.map(numberOf), fact: 0 },
      ],
    };
  });
  return { stories, parts };
}

function bitOf(fact: (typeof FACTS)[number]): number {
  return 1 << FACTS.indexOf(fact);
}

const TITLE = bitOf('title');
/** Of headline, standfirst, text and names. */
const BITS = [TITLE, bitOf('standfirst'), 0, bitOf('names')];

export interface StoryTexts {
  stories: StoryText[];
  parts: Part[];
}

interface StoryText {
  /** Headline, standfirst, text and names as they are written. */
  written: Field[];
  /** The terms that Pagefind would not find it by: those of the headline, and the others. */
  added: Field[];
}

/** `fact` is the bit of the fact that the field is, if it is one. */
interface Field {
  parts: readonly number[];
  fact: number;
}
