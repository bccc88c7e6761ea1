import { keyOf } from '../fold/key.ts';
import { tokensOf } from '../fold/tokens.ts';

/**
 * The terms that a text must be found by and that Pagefind does not make of its words by itself: those
 * that differ from the word without case and accents, and those of words that no space divides.
 */
export function alternatesOf(text: string, language: string, note?: (term: string) => void) {
  const alternates = new Set<string>();
  const tokens = text ? tokensOf(text, language) : [];
  for (const [at, { start, end, terms }] of tokens.entries()) {
    const word = text.slice(start, end);
    const isApart =
      isGap(text, tokens[at - 1]?.end, start) && isGap(text, end, tokens[at + 1]?.start);
    const plain = isApart ? plainOf(word) : undefined;
    if (note && terms[0]) note(terms[0]);
    for (const term of terms) {
      const key = keyOf(term, language);
      if (key !== plain) alternates.add(key);
    }
  }
  return alternates;
}

function isGap(text: string, from: number | undefined, to: number | undefined): boolean {
  return from === undefined || to === undefined || /\s/.test(text.slice(from, to));
}

function plainOf(word: string): string {
  if (/^[a-z0-9]+$/i.test(word)) return word.toLowerCase();
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
