import { DENSE } from './tokens.ts';

/**
 * A folded term as Pagefind is given it, at indexing and at asking alike. Pagefind has the rules of
 * endings for most languages; for some their commonest are cut here. Characters of scripts without
 * spaces become numbers, which no browser cuts into words in its own way.
 */
export function keyOf(term: string, language: string): string {
  if (DENSE.test(term))
    return `u${[...term].map((letter) => `${letter.codePointAt(0)?.toString(16)}x`).join('')}`;
  const endings = ENDINGS[language.split('-')[0]?.toLowerCase() ?? ''];
  return endings ? term.replace(endings, '') : term;
}

// Number, gender and possessive endings; what is left has three letters or more.
const ENDINGS: Record<string, RegExp> = {
  ar: /(?<=.{3})(?:ات|ون|ين|ان|ها|هم|هن|نا|كم|يه|ه|ي)$/,
  fa: /(?<=.{3})(?:های?ی?|ترین|تر|ات|ان|ی)$/,
  he: /(?<=.{3})(?:ימ|ות|ית|ה|י|ת)$/,
};
