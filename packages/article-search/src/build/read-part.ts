import { keyOf } from '../fold/key.ts';
import { tokensOf } from '../fold/tokens.ts';
import { foldWord } from '../fold/word.ts';

/**
 * What is read and cut as the part is: a word of plain letters without its capital and the signs after it.
 * (Where no spaces divide words, Pagefind counts such a sign as a place.)
 */
export function bareOf(part: string): string {
  return SIMPLE.exec(part)?.[1]?.toLowerCase() ?? part;
}

/** Reads what stands between two spaces of a text. It is read alike wherever it stands. */
export function readPart(part: string, language: string): ReadPart {
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
function partOf(words: readonly string[][], plain: string | undefined, language: string): ReadPart {
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

// Of more capitals Pagefind makes several words.
const SIMPLE = /^([A-Z]?[a-z]+)[.,;:!?]*$/;
const PLAIN = /^([a-z]+)[.,;:!?]*$/i;

export interface ReadPart {
  /** What each of its words is first of all. */
  terms: readonly string[];
  /**
   * The terms that it must be found by and that Pagefind does not make of it by itself: those that differ
   * from the word without case and accents, and those of words that no space divides.
   */
  others: readonly string[];
}
