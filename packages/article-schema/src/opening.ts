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
  const spaced = rest.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0;
  return spaced + Math.ceil(unspaced / 2);
}

/** The text cut at the end of a word, with an ellipsis where something was cut. */
export function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length - 1);
  const end = /\s/.test(text[length - 1] ?? '') ? head.length : head.search(/\s\S*$/);
  return `${(end > 0 ? head.slice(0, end) : head.replace(/\p{M}*[\ud800-\udbff]?$/u, '')).replace(/[\s.,;:،؛]+$/u, '')}…`;
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
  return markdown
    .replace(/^(```|~~~)[\s\S]*?^\1.*$/gm, ' ')
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/^ {0,3}:{3,}[^\n]*$/gm, ' ')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, ' ')
    .replace(/\[([^\]]*)\](\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/\[\^[^\]]+\]:?/g, '')
    .replace(/<[^>\n]{1,500}>/g, '')
    .replace(/^\s{0,3}(#{1,6}\s+|>\s?|[-*+]\s+|\d+[.)]\s+)/gm, '')
    .replace(/(\*\*|__|\*|`|~~)(?=\S)([^\n]*?\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}])_([^_\n]+)_(?![\p{L}\p{N}])/gu, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
