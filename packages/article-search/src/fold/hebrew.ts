/**
 * Terms of a Hebrew word: without points, final letters as others. Article, conjunction and preposition
 * are joined to a word and may be its first letter as well, so the forms without them are given, too.
 */
export function hebrewTerms(word: string): string[] {
  const plain = word
    .normalize('NFD')
    .replace(/[\u0591-\u05C7]/g, '')
    .replaceAll("'", '')
    .replace(/[ךםןףץ]/g, (letter) => FINAL[letter] ?? letter);
  if (!plain) return [];
  const joined = /^[ושכ]{0,2}[הבלמ]?(?=.{3})/.exec(plain)?.[0] ?? '';
  return [plain, ...[...joined].map((_, at) => plain.slice(at + 1))];
}

const FINAL: Record<string, string> = { ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' };
