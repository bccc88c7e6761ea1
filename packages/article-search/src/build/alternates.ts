import { keyOf } from '../fold/key.ts';
import { tokensOf } from '../fold/tokens.ts';

/**
 * The terms that a text must be found by and that Pagefind does not make of its words by itself: those
 * that differ from the word without case and accents, and those of words that no space divides.
 */
export function alternatesOf(text: string, language: string, note?: (term: string) => void) {
  const alternates = new Set<string>();
  const known = cacheOf(language);
  for (const part of text.split(SPACE)) {
    const { terms, others } = known.get(part) ?? remember(known, part, language);
    if (note) for (const term of terms) note(term);
    for (const other of others) alternates.add(other);
  }
  return alternates;
}

/** What stands between two spaces is read alike wherever it stands. */
function remember(known: Map<string, Part>, part: string, language: string): Part {
  const tokens = part ? tokensOf(part, language) : [];
  const isAlone = tokens.length === 1;
  const others = new Set<string>();
  for (const { start, end, terms } of tokens) {
    const plain = isAlone ? plainOf(part.slice(start, end)) : undefined;
    for (const term of terms) {
      const key = keyOf(term, language);
      if (key !== plain) others.add(key);
    }
  }
  const found: Part = {
    terms: tokens.flatMap(({ terms }) => terms[0] ?? []),
    others: [...others],
  };
  if (known.size > KEPT) known.clear();
  known.set(part, found);
  return found;
}

function plainOf(word: string): string {
  if (/^[a-z0-9]+$/i.test(word)) return word.toLowerCase();
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

function cacheOf(language: string): Map<string, Part> {
  const known = caches.get(language) ?? new Map<string, Part>();
  caches.set(language, known);
  return known;
}

// A byte order mark may stand inside of a word.
const SPACE = /[^\S\uFEFF]+/;
const caches = new Map<string, Map<string, Part>>();
const KEPT = 50_000;

interface Part {
  /** What each of its words is first of all. */
  terms: readonly string[];
  others: readonly string[];
}
