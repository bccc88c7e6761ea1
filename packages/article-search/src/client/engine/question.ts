import { type Stem, stemmerOf } from '../../fold/stem.ts';
import { tokensOf } from '../../fold/tokens.ts';
import { foldWord, JOINT } from '../../fold/word.ts';

/**
 * What a text asks for in a language: its words, and phrases where they stand in quotes. `isTyping` makes
 * the last word a beginning, unless a space follows it.
 */
export async function questionOf(
  text: string,
  language: string,
  isTyping: boolean,
): Promise<Question> {
  const stem = await stemmerOf(language);
  const wishes: Wish[] = [];
  let rest = text;
  for (const [whole, phrase = ''] of text.matchAll(QUOTED)) {
    const words = tokensOf(phrase, language).map(({ terms }) => terms[0] ?? '');
    if (words.length < 2) continue;
    wishes.push({ key: `"${words.join(' ')}`, kind: 'phrase', terms: words });
    rest = rest.replace(whole, ' ');
  }
  const tokens = tokensOf(rest, language);
  for (const [at, { terms, start, end }] of tokens.entries()) {
    const isBeginning = isTyping && at === tokens.length - 1 && end === rest.length;
    const [term = ''] = terms;
    const parts = rest.slice(start, end).split(JOINT).filter(Boolean);
    const isJoined = !isBeginning && parts.length > 1;
    const apart = parts.map((part) => foldWord(part, language)[0] ?? '');
    const wish: Wish = {
      key: `${isBeginning ? '*' : ''}${terms.join('+')}`,
      kind: isBeginning ? 'beginning' : isJoined ? 'joined' : 'word',
      terms: isJoined ? [term, ...apart] : terms,
      stem: stem(term),
    };
    if (!wishes.some(({ key }) => key === wish.key)) wishes.push(wish);
  }
  return { wishes: wishes.slice(0, MOST), stem, language };
}

/** Whether a word as folded is one that was asked for: itself, in another form, or by its beginning. */
export function isAskedFor(terms: readonly string[], { wishes, stem }: Question): boolean {
  return wishes.some(
    (wish) =>
      terms.some((term) => wish.terms.includes(term)) ||
      (wish.kind === 'beginning' && terms.some((term) => term.startsWith(wish.terms[0] ?? ''))) ||
      (wish.stem !== undefined && wish.stem === stem(terms[0] ?? '')),
  );
}

const QUOTED = /["“”„«»]([^"“”„«»]+)["“”„«»]/g;
// More words than any story that is looked for would need.
const MOST = 24;

/** One thing that a story should have. */
export interface Wish {
  key: string;
  kind: 'word' | 'beginning' | 'joined' | 'phrase';
  /** Folded; those of a phrase in order, those of a joined word first whole and then by its parts. */
  terms: string[];
  /** None for a phrase, which stands as it is. */
  stem?: string;
}

export interface Question {
  wishes: Wish[];
  stem: Stem;
  language: string;
}
