import { keyOf } from '../../fold/key.ts';
import { tokensOf } from '../../fold/tokens.ts';
import { foldWord, JOINT } from '../../fold/word.ts';

/**
 * What a text asks for in a language: its words, and phrases where they stand in quotes. `isTyping` makes
 * the last word a beginning, unless a space follows it.
 */
export function questionOf(text: string, language: string, isTyping: boolean): Question {
  const wishes: Wish[] = [];
  let rest = text;
  const keys = (terms: readonly string[]) => terms.map((term) => keyOf(term, language));
  for (const [whole, phrase = ''] of text.matchAll(QUOTED)) {
    const terms = tokensOf(phrase, language).map(({ terms }) => terms[0] ?? '');
    if (terms.length < 2) continue;
    wishes.push({ key: `"${terms.join(' ')}`, kind: 'phrase', terms, keys: keys(terms) });
    rest = rest.replace(whole, ' ');
  }
  const tokens = tokensOf(rest, language);
  for (const [at, { terms, start, end }] of tokens.entries()) {
    const isBeginning = isTyping && at === tokens.length - 1 && end === rest.length;
    const [term = ''] = terms;
    const parts = rest.slice(start, end).split(JOINT).filter(Boolean);
    const isJoined = !isBeginning && parts.length > 1;
    const apart = parts.map((part) => foldWord(part, language)[0] ?? '');
    const own = isJoined ? [term, ...apart] : terms;
    const wish: Wish = {
      key: `${isBeginning ? '*' : ''}${terms.join('+')}`,
      kind: isBeginning ? 'beginning' : isJoined ? 'joined' : 'word',
      terms: own,
      keys: keys(own),
    };
    if (!wishes.some(({ key }) => key === wish.key)) wishes.push(wish);
  }
  return { wishes: wishes.slice(0, MOST), language };
}

/**
 * Whether a word as folded is one that was asked for: itself, by its beginning, or in a form in which
 * Pagefind found it.
 */
export function isAskedFor(
  terms: readonly string[],
  { wishes, language }: Question,
  forms: ReadonlySet<string> = NO_FORMS,
): boolean {
  return terms.some(
    (term) =>
      forms.has(term) ||
      wishes.some(
        (wish) =>
          wish.terms.includes(term) ||
          (wish.kind === 'beginning' && term.startsWith(wish.terms[0] ?? '')) ||
          wish.keys.includes(keyOf(term, language)),
      ),
  );
}

const QUOTED = /["“”„«»]([^"“”„«»]+)["“”„«»]/g;
const NO_FORMS: ReadonlySet<string> = new Set();
// More words than any story that is looked for would need.
const MOST = 24;

/** One thing that a story should have. */
export interface Wish {
  key: string;
  kind: 'word' | 'beginning' | 'joined' | 'phrase';
  /** Folded; those of a phrase in order, those of a joined word first whole and then by its parts. */
  terms: string[];
  /** The same as Pagefind is asked for them. */
  keys: string[];
}

export interface Question {
  wishes: Wish[];
  language: string;
}
