/**
 * What brings the forms of a word together, once both are folded. Loaded when a language is searched.
 * A language without rules of its own has each form stand for itself.
 */
export async function stemmerOf(language: string): Promise<Stem> {
  const base = language.split('-')[0]?.toLowerCase() ?? '';
  const endings = ENDINGS[base];
  if (endings) return (word) => word.replace(endings, '');
  const stemmer = (await LIBRARY[base]?.())?.stemmer;
  // The library's rules are for letters; a number is its own stem.
  if (!stemmer) return (word) => word;
  const known = stems.get(base) ?? new Map<string, string>();
  stems.set(base, known);
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const made = /\d/.test(word) ? word : stemmer(word);
    if (known.size >= KEPT) known.clear();
    known.set(word, made);
    return made;
  };
}

// Every word of every text that is shown is stemmed, the same words again and again.
const stems = new Map<string, Map<string, string>>();
const KEPT = 20_000;

const LIBRARY: Record<string, () => Promise<{ stemmer: Stem }>> = {
  da: () => import('@orama/stemmers/danish'),
  de: () => import('@orama/stemmers/german'),
  el: () => import('@orama/stemmers/greek'),
  en: () => import('@orama/stemmers/english'),
  es: () => import('@orama/stemmers/spanish'),
  fi: () => import('@orama/stemmers/finnish'),
  fr: () => import('@orama/stemmers/french'),
  hu: () => import('@orama/stemmers/hungarian'),
  id: () => import('@orama/stemmers/indonesian'),
  it: () => import('@orama/stemmers/italian'),
  nb: () => import('@orama/stemmers/norwegian'),
  nl: () => import('@orama/stemmers/dutch'),
  no: () => import('@orama/stemmers/norwegian'),
  pt: () => import('@orama/stemmers/portuguese'),
  ro: () => import('@orama/stemmers/romanian'),
  ru: () => import('@orama/stemmers/russian'),
  sv: () => import('@orama/stemmers/swedish'),
  tr: () => import('@orama/stemmers/turkish'),
};

// Number, gender and possessive endings; what is left has three letters or more.
const ENDINGS: Record<string, RegExp> = {
  ar: /(?<=.{3})(?:ات|ون|ين|ان|ها|هم|هن|نا|كم|يه|ه|ي)$/,
  fa: /(?<=.{3})(?:های?ی?|ترین|تر|ات|ان|ی)$/,
  he: /(?<=.{3})(?:ימ|ות|ית|ה|י|ת)$/,
};

export type Stem = (word: string) => string;
