/**
 * The text that Pagefind indexes of a story: headline, standfirst, text and names as they are written,
 * and at the end, never shown, the terms that it would not find them by.
 */
export function joinContent(parts: readonly string[]): string {
  return parts.join(` ${BETWEEN} `);
}

/** The parts again: headline, standfirst, text, names, terms. */
export function splitContent(content: string): string[] {
  return content.split(BETWEEN).map((part) => part.trim());
}

/**
 * A letter that no one sees or writes (Hangul filler). It counts as a word, so that no phrase begins in one
 * part and ends in the next.
 */
export const BETWEEN = '\u115F';
