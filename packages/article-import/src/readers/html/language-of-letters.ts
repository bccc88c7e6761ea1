/**
 * The language that the letters of a text alone tell, where nearly all of them are of a script, or hold a
 * letter, that one language writes. Undefined for a short text, and where many languages share the letters.
 */
export function languageOfLetters(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < FEWEST) return undefined;
  const share = (pattern: RegExp) => (text.match(pattern)?.length ?? 0) / letters;
  // Japanese mixes its own letters with those of Chinese.
  const kana = share(KANA);
  if (kana + share(HAN) > MOST) return kana > 0.1 ? 'ja' : 'zh';
  if (share(ARABIC) > MOST) return languageWith(text, ARABIC_LETTERS) ?? 'ar';
  if (share(CYRILLIC) > MOST) return languageWith(text, CYRILLIC_LETTERS);
  return OWN.find(([script]) => share(script) > MOST)?.[1];
}

function languageWith(text: string, letters: [RegExp, string][]): string | undefined {
  return letters.find(([letter]) => letter.test(text))?.[1];
}

const FEWEST = 100;
const MOST = 0.7;
const KANA = /[\p{sc=Hiragana}\p{sc=Katakana}]/gu;
const HAN = /\p{sc=Han}/gu;
const ARABIC = /\p{sc=Arabic}/gu;
const CYRILLIC = /\p{sc=Cyrillic}/gu;
const ARABIC_LETTERS: [RegExp, string][] = [
  [/[ٹڈں]/, 'ur'],
  [/[پگچژ]/, 'fa'],
];
const CYRILLIC_LETTERS: [RegExp, string][] = [
  [/ў/i, 'be'],
  [/[їєґ]/i, 'uk'],
  [/[ѓќѕ]/i, 'mk'],
  [/[ђћ]/i, 'sr'],
  [/[ыэ]/i, 'ru'],
];
const OWN: [RegExp, string][] = [
  [/\p{sc=Hangul}/gu, 'ko'],
  [/\p{sc=Thai}/gu, 'th'],
  [/\p{sc=Hebrew}/gu, 'he'],
  [/\p{sc=Greek}/gu, 'el'],
  [/\p{sc=Georgian}/gu, 'ka'],
  [/\p{sc=Armenian}/gu, 'hy'],
  [/\p{sc=Tamil}/gu, 'ta'],
  [/\p{sc=Telugu}/gu, 'te'],
  [/\p{sc=Khmer}/gu, 'km'],
];
