/**
 * Terms of an Arabic word: without diacritics and tatweel, alef, hamza, ya and ta marbuta in one form,
 * the article and what is joined to it taken off. A conjunction or preposition that stands without the
 * article may be the first letter of the word as well, so both forms are given.
 */
export function arabicTerms(word: string): string[] {
  const plain = arabicLetters(word).replaceAll('ک', 'ك').replaceAll('ی', 'ي');
  const bare = plain.replace(/^[وف]?(?:[بك]?ال|لل)(?=.{2})/, '');
  if (bare !== plain) return [bare];
  const joined = /^(?:[وف][بلك]?|[بلك])(?=.{3})/.exec(plain)?.[0] ?? '';
  return [plain, ...[...joined].map((_, at) => plain.slice(at + 1))].filter(
    (term, at) => at === 0 || term.length >= 3,
  );
}

/** Terms of a Persian or Urdu word, whichever keyboard it was written on. */
export function persianTerms(word: string): string[] {
  const plain = arabicLetters(word)
    .replace(/[كڪ]/g, 'ک')
    .replace(/[يىې]/g, 'ی')
    .replace(/[ەہھۀۂ]/g, 'ه')
    .replaceAll('ں', 'ن');
  return plain ? [plain] : [];
}

function arabicLetters(word: string): string {
  return word
    .replace(/[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ؤ/g, 'و')
    .replace(/ئ/g, 'ي')
    .replace(/ء/g, '');
}
