import { keyOf } from '../fold/key.ts';
import { tokensOf } from '../fold/tokens.ts';
import { foldWord } from '../fold/word.ts';

/**
 * The terms that a text must be found by and that Pagefind does not make of its words by itself: those
 * that differ from the word without case and accents, and those of words that no space divides. `note` is
 * told of each part of the text that stands between two spaces.
 */
export function alternatesOf(text: string, note: (part: string) => Part): Set<string> {
  const alternates = new Set<string>();
  for (const part of text.split(SPACE))
    for (const other of note(part).others) alternates.add(other);
  return alternates;
}

/** What stands between two spaces is read alike wherever it stands. */
export function readPart(part: string, language: string): Part {
  // Most parts of most texts are a word of plain letters, maybe with a sign after it.
  const [, word] = PLAIN.exec(part) ?? [];
  if (word) return partOf([foldWord(word, language)], plainOf(word), language);
  const tokens = part ? tokensOf(part, language) : [];
  const [only] = tokens.length === 1 ? tokens : [];
  const plain = only && plainOf(part.slice(only.start, only.end));
  return partOf(
    tokens.map(({ terms }) => terms),
    plain,
    language,
  );
}

/** `plain` is what Pagefind makes of the part, where it makes one word of it. */
function partOf(words: readonly string[][], plain: string | undefined, language: string): Part {
  const keys = words.flatMap((terms) => terms.map((term) => keyOf(term, language)));
  return {
    terms: words.flatMap(([first = []]) => first),
    others: keys.filter((key) => key !== plain),
  };
}

function plainOf(word: string): string {
  if (/^[a-z0-9]+$/i.test(word)) return word.toLowerCase();
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

// A byte order mark may stand inside of a word.
const SPACE = /[^\S\uFEFF]+/;
const PLAIN = /^([a-z]+)[.,;:!?]*$/i;

export interface Part {
  /** What each of its words is first of all. */
  terms: readonly string[];
  others: readonly string[];
}
