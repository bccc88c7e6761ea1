/** Latin, Greek and Cyrillic letters in one form; what belongs to other scripts comes back as it is, but for its marks. */
export function foldLatin(word: string, language: string): string {
  const plain = /^[a-z0-9]*$/.test(word) ? word : bare(word);
  if (language === 'de') return plain.replace(/(?<![aeiouq])([aou])e/g, '$1');
  if (SCANDINAVIAN.has(language)) return plain.replaceAll('aa', 'a');
  return plain;
}

function bare(word: string): string {
  const letters = word.replace(/[^\0-\x7F]/g, (letter) => LETTERS[letter] ?? letter);
  if (/[\p{sc=Latin}\p{sc=Greek}]/u.test(letters))
    return letters
      .normalize('NFD')
      .replace(/[\u0300-\u036F]/g, '')
      .replace(/[^\0-\x7F]/g, (letter) => LETTERS[letter] ?? letter);
  if (/\p{sc=Devanagari}/u.test(letters))
    return letters
      .normalize('NFD')
      .replace(/\u093C/g, '')
      .replaceAll('ँ', 'ं')
      .replace(/[ङञणनम]्(?=[क-ह])/g, 'ं');
  return letters;
}

const SCANDINAVIAN = new Set(['da', 'nb', 'nn', 'no']);
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ς: 'σ',
  ё: 'е',
  ґ: 'г',
};
