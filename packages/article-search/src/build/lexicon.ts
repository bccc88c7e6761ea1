import { apart } from './apart.ts';
import { type Cut, cutWords, type Engine } from './cut-words.ts';
import { bareOf, readPart } from './read-part.ts';

/**
 * What is known of a language: the parts that its texts are made of, which stand between two spaces. Most
 * come again and again, so what was read once stays for all that a process indexes.
 */
export function lexiconOf(language: string): Lexicon {
  const size = [...lexicons.values()].reduce((sum, { others }) => sum + others.length, 0);
  if (size >= MOST_PARTS) lexicons.clear();
  const lexicon = lexicons.get(language) ?? openLexicon(language);
  lexicons.set(language, lexicon);
  return lexicon;
}

function openLexicon(language: string): Lexicon {
  const [parts, terms, words] = [numbered(), numbered(), numbered()];
  const termsOf: number[][] = [];
  const othersOf: number[][] = [];
  const cuts: Cuts = { from: [0], words: [], places: [], weights: [], lengths: [] };
  let engine: Engine | undefined;

  const numberOf = (part: string): number => {
    const known = parts.numbers.get(part);
    if (known !== undefined) return known;
    const own = apart(part);
    const bare = bareOf(own);
    const number = bare === own ? add(own) : numberOf(bare);
    parts.numbers.set(own, number);
    return number;
  };
  const add = (part: string): number => {
    const number = parts.numberOf(part);
    const read = readPart(part, language);
    termsOf[number] = read.terms.map(terms.numberOf);
    othersOf[number] = read.others.map(numberOf);
    return number;
  };
  const note = ({ words: found, length }: Cut): void => {
    for (const { text, at, weight } of found) {
      cuts.words.push(words.numberOf(text));
      cuts.places.push(at);
      cuts.weights.push(weight);
    }
    cuts.from.push(cuts.words.length);
    cuts.lengths.push(length);
  };
  return {
    ...{ numberOf, terms: termsOf, others: othersOf, cuts },
    ...{ partTexts: parts.texts, termTexts: terms.texts, wordTexts: words.texts },
    async cutAll(kept) {
      const found = new Map(kept);
      const uncut = parts.texts.slice(cuts.lengths.length);
      const unknown = uncut.filter((part) => !found.has(part));
      // For the engine of a language Pagefind has to see a word of it.
      const asked = engine || unknown.length > 0 ? unknown : uncut.slice(0, 1);
      if (!engine || asked.length > 0) {
        const made = await cutWords(asked, language);
        for (const [at, cut] of made.cuts.entries()) found.set(asked[at] as string, cut);
        engine ??= made.engine;
      }
      for (const part of uncut) note(found.get(part) as Cut);
      return engine;
    },
  };
}

/** Texts, each with the number under which it stands in the list; others may have the same number. */
function numbered() {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  const numberOf = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, texts.length);
    return texts.push(text) - 1;
  };
  return { numbers, texts, numberOf };
}

const lexicons = new Map<string, Lexicon>();
// Of all languages together; each takes a fifth of a kilobyte, about.
const MOST_PARTS = 100_000;

/** Parts, terms and words have a number each, by which lists of them go. */
export interface Lexicon {
  /** The number of a part of a text; parts that are read and cut alike have the same. */
  numberOf: (part: string) => number;
  partTexts: readonly string[];
  /** Of each part, what each of its words is first of all. */
  terms: readonly (readonly number[])[];
  termTexts: readonly string[];
  /** Of each part, the parts that it must be found by and that Pagefind does not make of it by itself. */
  others: readonly (readonly number[])[];
  /** Of each part that was cut. */
  cuts: Cuts;
  wordTexts: readonly string[];
  /** Has every part cut that was added since, by Pagefind where it is not among those that were kept. */
  cutAll: (kept?: ReadonlyMap<string, Cut>) => Promise<Engine>;
}

/**
 * The words of parts, one part after the other: those of a part stand from `from[part]` to
 * `from[part + 1]`, each with its place in the part and its weight in 24ths. `lengths`: of each part, in
 * places.
 */
export interface Cuts {
  from: number[];
  words: number[];
  places: number[];
  weights: number[];
  lengths: number[];
}
