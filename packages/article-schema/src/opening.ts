/**
 * The beginning of a Markdown body as plain text: its first paragraph that is prose, at most `length`
 * characters, cut at a word and then ended with an ellipsis. Empty where there is no prose.
 */
export function openingOf(body: string, length = 300): string {
  for (const block of blocksOf(body)) {
    const plain = plainText(block);
    if (plain) return cutAtWord(plain, length);
  }
  return '';
}

/** Words of a Markdown body. Letters of scripts without spaces count one word for two characters. */
export function wordCount(body: string): number {
  const plain = plainText(body);
  // To look for each of these scripts takes longer than all the rest: most texts have none of them.
  const unspaced = MAY_BE_UNSPACED.test(plain) ? (plain.match(UNSPACED)?.length ?? 0) : 0;
  const rest = unspaced > 0 ? plain.replace(UNSPACED, ' ') : plain;
  return spacedWords(rest) + Math.ceil(unspaced / 2);
}

/** A word begins with a letter or digit; marks, apostrophes and hyphens go on with it. */
function spacedWords(text: string): number {
  let words = 0;
  let isInside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = code < PLAIN.length ? PLAIN[code] : PUNCTUATION[code - FIRST_PUNCTUATION];
    // Most letters need no more than a look at a table; a text with others is searched as a whole.
    if (kind === undefined) return text.match(WORD)?.length ?? 0;
    if (kind === STARTS && !isInside) words++;
    isInside = kind === STARTS || (kind === GOES_ON && isInside);
  }
  return words;
}

/** The text cut at the end of a word, with an ellipsis where something was cut. */
export function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length - 1);
  const end = /\s/.test(text[length - 1] ?? '') ? head.length : head.search(/\s\S*$/);
  return `${(end > 0 ? head.slice(0, end) : head.replace(/\p{M}*[\ud800-\udbff]?$/u, '')).replace(/[\s.,;:،؛]+$/u, '')}…`;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
const [STARTS, GOES_ON, ENDS] = [1, 2, 3];
/** What a character is to a word: Latin with its accents, and the quotes and dashes of print. */
const PLAIN = Array.from({ length: 0x250 }, (_, code) => kindOf(code));
const FIRST_PUNCTUATION = 0x2010;
const PUNCTUATION = Array.from({ length: 0x19 }, (_, at) => kindOf(FIRST_PUNCTUATION + at));

function kindOf(code: number): number {
  const character = String.fromCharCode(code);
  if (/[\p{L}\p{N}]/u.test(character)) return STARTS;
  return /[\p{M}'’-]/u.test(character) ? GOES_ON : ENDS;
}

const MAY_BE_UNSPACED = /[\u0E00-\u0EFF\u1780-\u19FF\u2E80-\uFFFF]/;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu;
const NOT_PROSE =
  /^(#{1,6} |>|[-*+] |\d+[.)] |\||```|~~~|!\[|<|:::|\[\^|import |export |(\*\s*){3,}$|(-\s*){3,}$| {4}|\t)/;

function* blocksOf(body: string): Generator<string> {
  // The fences of letters stand around prose, those of other furniture around none.
  const unfenced = body.replace(/^ {0,3}:{3,}(?:letter\b[^\n]*)?[ \t]*$/gm, '\n');
  for (const block of unfenced.split(/\n\s*\n/)) {
    const trimmed = block.replace(/^\n+|\s+$/g, '');
    if (trimmed && !NOT_PROSE.test(trimmed)) yield trimmed;
  }
}

/** A Markdown text without its marks, as one line. */
export function plainText(markdown: string): string {
  return MARKS.reduce(
    (text, [signs, mark, put]) =>
      signs.some((sign) => text.includes(sign)) ? text.replace(mark, put) : text,
    markdown,
  )
    .replace(/ \s+|[^\S ]\s*/g, ' ')
    .trim();
}

/** Marks of Markdown in the order in which they go, each with signs without which it is not there. */
const MARKS: [signs: string[], mark: RegExp, put: string][] = [
  [['```', '~~~'], /^(```|~~~)[\s\S]*?^\1.*$/gm, ' '],
  [['<!--'], /<!--[\s\S]*?-->/g, ' '],
  [[':::'], /^ {0,3}:{3,}[^\n]*$/gm, ' '],
  [['!['], /!\[[^\]]*\]\([^)]*\)/g, ' '],
  [['['], /\[([^\]]*)\](\([^)]*\)|\[[^\]]*\])/g, '$1'],
  [['[^'], /\[\^[^\]]+\]:?/g, ''],
  [['<'], /<[^>\n]{1,500}>/g, ''],
  [[''], /^\s{0,3}(#{1,6}\s+|>\s?|[-*+]\s+|\d+[.)]\s+)/gm, ''],
  [['*', '_', '`', '~~'], /(\*\*|__|\*|`|~~)(?=\S)([^\n]*?\S)\1/g, '$2'],
  [['_'], /(?<![\p{L}\p{N}])_([^_\n]+)_(?![\p{L}\p{N}])/gu, '$1'],
  [['\\'], /\\([!-/:-@[-`{-~])/g, '$1'],
];
