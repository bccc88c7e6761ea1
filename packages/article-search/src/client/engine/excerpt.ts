import { type Token, tokensOf } from '../../fold/tokens.ts';
import { isAskedFor, type Question } from './question.ts';

/** A text in pieces, those that were asked for apart: in the letters of the text itself. */
export function highlight(text: string, question: Question, forms?: Forms): Piece[] {
  return pieces(text, matchesIn(text, question, forms), { start: 0, end: text.length });
}

/** The part of a text that holds most of what was asked, cut at words, and the words that lead to it. */
export function excerpt(
  text: string,
  tokens: readonly Token[],
  question: Question,
  forms?: Forms,
): Excerpt {
  const isMatch = tokens.map(({ terms }) => isAskedFor(terms, question, forms));
  const first = bestStart(tokens, isMatch);
  const shown = tokens.slice(first, first + WORDS);
  const start = first === 0 ? 0 : (shown[0]?.start ?? 0);
  const isAtEnd = first + WORDS >= tokens.length;
  const end = isAtEnd ? text.length : (shown.at(-1)?.end ?? text.length);
  const matches = tokens.filter((_, at) => isMatch[at]);
  const found = pieces(text, matches, { start, end });
  if (start > 0) found.unshift({ text: '… ', isMatch: false });
  if (!isAtEnd) found.push({ text: ' …', isMatch: false });
  const at = isMatch.findIndex(
    (matched, index) => matched && index >= first && index < first + WORDS,
  );
  return { pieces: found, place: at < 0 ? undefined : placeOf(text, tokens, at) };
}

/** Where the window of words begins that holds most different matches; a little before the first. */
function bestStart(tokens: readonly Token[], isMatch: readonly boolean[]): number {
  let best = { worth: 0, first: 0 };
  for (let at = 0; at < tokens.length; at++) {
    if (!isMatch[at]) continue;
    const seen = new Map<string, number>();
    for (let next = at; next < Math.min(tokens.length, at + WORDS - BEFORE); next++) {
      const term = tokens[next]?.terms[0] ?? '';
      if (isMatch[next]) seen.set(term, (seen.get(term) ?? 0) + 1);
    }
    let worth = 0;
    for (const count of seen.values()) worth += 10 + Math.min(3, count);
    if (worth > best.worth) best = { worth, first: Math.max(0, at - BEFORE) };
  }
  return Math.max(0, Math.min(best.first, tokens.length - WORDS));
}

/** A few words of the text from the match on, by which a browser finds the place (text fragments). */
function placeOf(text: string, tokens: readonly Token[], at: number): string {
  const from = tokens[at] as Token;
  const to = tokens[Math.min(tokens.length - 1, at + PLACE_WORDS)] as Token;
  return text.slice(from.start, to.end);
}

function matchesIn(text: string, question: Question, forms?: Forms): Token[] {
  return tokensOf(text, question.language).filter(({ terms }) =>
    isAskedFor(terms, question, forms),
  );
}

function pieces(text: string, matches: readonly Token[], { start, end }: Span): Piece[] {
  const found: Piece[] = [];
  let at = start;
  for (const match of matches) {
    if (match.end <= at || match.start >= end) continue;
    const from = Math.max(match.start, at);
    if (from > at) found.push({ text: text.slice(at, from), isMatch: false });
    const last = found.at(-1);
    // Pairs of characters overlap: they are one match.
    if (last?.isMatch) last.text += text.slice(from, match.end);
    else found.push({ text: text.slice(from, match.end), isMatch: true });
    at = match.end;
  }
  if (at < end) found.push({ text: text.slice(at, end), isMatch: false });
  return found;
}

const WORDS = 36;
const BEFORE = 6;
const PLACE_WORDS = 4;

/** Other words in which Pagefind found what was asked for, folded. */
type Forms = ReadonlySet<string>;

interface Span {
  start: number;
  end: number;
}

export interface Piece {
  text: string;
  isMatch: boolean;
}

export interface Excerpt {
  pieces: Piece[];
  /** Words of the text that begin where the match is. */
  place: string | undefined;
}
