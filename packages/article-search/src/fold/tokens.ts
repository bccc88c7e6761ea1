import { foldWord } from './word.ts';

/**
 * The words of a text, each with its place in the text as written (UTF-16 units) and the terms that it
 * is found by. The same text gives the same terms when it is indexed and when it is asked for.
 */
export function tokensOf(text: string, language: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const { index } = match;
    const [word] = match;
    if (!DENSE.test(word)) tokens.push(token(word, index, language));
    else
      for (const run of word.matchAll(RUNS)) {
        const start = index + run.index;
        if (DENSE.test(run[0])) tokens.push(...pairsOf(run[0], start));
        else if (/[\p{L}\p{N}]/u.test(run[0])) tokens.push(token(run[0], start, language));
      }
  }
  return tokens.filter(({ terms }) => terms.length > 0);
}

function token(word: string, start: number, language: string): Token {
  return { start, end: start + word.length, terms: foldWord(word, language) };
}

/**
 * Writing without spaces is cut into overlapping pairs of characters. Dictionaries differ from one
 * browser to the next, and from the machine that built the index; pairs do not.
 */
function pairsOf(run: string, start: number): Token[] {
  const letters = [...run.matchAll(LETTER)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    text: match[0].normalize('NFKC').toLowerCase(),
  }));
  const [only] = letters;
  if (letters.length === 1 && only) return [{ ...only, terms: [only.text] }];
  return letters.slice(0, -1).map((letter, at) => {
    const next = letters[at + 1] as (typeof letters)[number];
    return { start: letter.start, end: next.end, terms: [letter.text + next.text] };
  });
}

/** Characters of scripts that are written without spaces between words. */
export const DENSE =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー]/u;

const DENSE_CLASS = DENSE.source.slice(1, -1);
// Soft hyphens, joiners and marks of direction stand inside of words.
const UNSEEN = '\\u00AD\\u200B\\u200D-\\u200F\\u061C\\u2060-\\u2064\\u2066-\\u2069\\uFEFF';
const INSIDE = `[\\p{L}\\p{N}\\p{M}${UNSEEN}]`;
const JOINS = [
  "['’‘ʼ＇‛׳`´]",
  '(?<=\\p{sc=Hebrew})["״”](?=\\p{sc=Hebrew})',
  '[-‐‑־\\u200C&]',
  '(?<=(?<!\\p{L})\\p{L})\\.(?=\\p{L}(?!\\p{L}))',
  '(?<=\\p{N})[.,٫٬](?=\\p{N})',
].join('|');
const WORD = new RegExp(`[\\p{L}\\p{N}]${INSIDE}*(?:(?:${JOINS})${INSIDE}+)*`, 'gu');
const RUNS = new RegExp(`[${DENSE_CLASS}\\p{M}]+|[^${DENSE_CLASS}]+`, 'gu');
const LETTER = /\P{M}\p{M}*/gu;

/** Where a word stands, and what it is found by: first its own form, then others that it may stand for. */
export interface Token {
  start: number;
  end: number;
  terms: string[];
}
