import { arabicTerms, persianTerms } from './arabic.ts';
import { withoutElision } from './elision.ts';
import { hebrewTerms } from './hebrew.ts';
import { foldLatin } from './latin.ts';

/**
 * The terms that a word is found by: letters without case, accents and points, in one form. A word that
 * is joined by hyphens is found whole and by its parts. `language` is a tag (BCP 47).
 */
export function foldWord(word: string, language: string): string[] {
  const known = cacheOf(language);
  const before = known.get(word);
  if (before) return before;
  const base = language.split('-')[0]?.toLowerCase() ?? '';
  const terms = [...new Set(termsOf(word, base))].map((term) => term.slice(0, LONGEST));
  if (known.size > KEPT) known.clear();
  known.set(word, terms);
  return terms;
}

function termsOf(word: string, language: string): string[] {
  if (/^[a-z0-9]+$/i.test(word)) return [foldLatin(word.toLowerCase(), language)];
  const plain = word
    .normalize('NFKC')
    .toLowerCase()
    .replace(UNSEEN, '')
    .replace(/\p{Nd}/gu, digit)
    .replace(/['’‘ʼ＇‛׳`´]/g, "'")
    .replace(/["״”]/g, '');
  if (/^\p{L}(?:\.\p{L})+$/u.test(plain)) return script(plain.replaceAll('.', ''), language);
  if (/\d/.test(plain) && /^[\d.,٫٬]+$/.test(plain)) return numberTerms(plain);
  const parts = plain.split(JOINT).filter(Boolean);
  if (parts.length < 2)
    return parts.flatMap((part) => script(withoutElision(part, language), language));
  const whole = script(parts.map((part) => withoutElision(part, language)).join(''), language);
  return [...whole, ...parts.flatMap((part) => script(withoutElision(part, language), language))];
}

function script(word: string, language: string): string[] {
  if (/\p{sc=Arabic}/u.test(word))
    return PERSIAN.has(language) ? persianTerms(word) : arabicTerms(word);
  if (/\p{sc=Hebrew}/u.test(word)) return hebrewTerms(word);
  const folded = foldLatin(word, language);
  return folded ? [folded] : [];
}

/** Groups of thousands are joined; a decimal sign is a point. */
function numberTerms(number: string): string[] {
  if (/^\d{1,3}(?:[.,٬]\d{3})+$/.test(number)) return [number.replace(/\D/g, '')];
  if (/^\d+[.,٫]\d+$/.test(number)) return [number.replace(/\D/, '.')];
  return number.split(/\D+/).filter(Boolean);
}

/** Any script has its digits in a row that begins at a multiple of its zero. */
function digit(character: string): string {
  if (character >= '0' && character <= '9') return character;
  let code = character.codePointAt(0) ?? 0;
  const first = code;
  while (first - code < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - 1))) code--;
  return String(first - code);
}

function cacheOf(language: string): Map<string, string[]> {
  const known = caches.get(language) ?? new Map<string, string[]>();
  caches.set(language, known);
  return known;
}

/** What stands between the parts of a word: hyphens, the Hebrew maqaf, the Persian half-space, `&`. */
export const JOINT = /[-‐‑־\u200C&]/u;

// The same words come again and again; which terms they have depends on nothing else.
const caches = new Map<string, Map<string, string[]>>();
const KEPT = 30_000;
const LONGEST = 40;
const UNSEEN = /\u00AD|\u200B|\u200D|[\u200E\u200F\u061C\u2060-\u2064\u2066-\u2069\uFEFF]/g;
const PERSIAN = new Set(['fa', 'ur', 'ps', 'ku', 'ckb', 'ug', 'sd']);
