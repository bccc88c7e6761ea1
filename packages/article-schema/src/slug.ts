/**
 * The slug of a text: lower case, letters and digits of any script, words joined by hyphens, accents
 * of Latin letters left out. Empty where the text holds no letter or digit.
 */
export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’ʼ]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** Whether a text is a slug as it stands. */
export function isSlug(text: string): boolean {
  return /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$/u.test(text);
}
