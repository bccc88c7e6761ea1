/**
 * A word without the article or preposition that an apostrophe joins to it (`l’école`), without an
 * English possessive, and without the apostrophes that are left. The word is in small letters.
 */
export function withoutElision(word: string, language: string): string {
  const elided = ELIDED[language];
  const bare = elided ? word.replace(elided, '') : word;
  const owner = language === 'en' ? bare.replace(/'s$/, '') : bare;
  return owner.replaceAll("'", '');
}

const ELIDED: Record<string, RegExp> = {
  fr: /^(?:l|d|j|m|t|s|c|n|qu|lorsqu|puisqu|jusqu|quoiqu)'(?=.)/,
  ca: /^(?:l|d|n|s|m|t)'(?=.)/,
  it: /^(?:l|d|un|c|m|t|s|v|n|(?:d|n|s|c|a)(?:e|u|o)?ll|all|quest|quell|tutt|anch|com|dov|gl|bell|sant)'(?=.)/,
};
