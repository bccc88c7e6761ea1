import { type Cut, cutWords, type Engine } from './cut-words.ts';
import { type ReadPart, readPart } from './read-part.ts';

/**
 * What is known of a language: the parts that its texts are made of, which stand between two spaces. Most
 * come again and again, so what was read once stays for all that a process indexes.
 */
export function lexiconOf(language: string): Lexicon {
  const size = [...lexicons.values()].reduce((sum, lexicon) => sum + lexicon.size(), 0);
  if (size >= MOST_PARTS) lexicons.clear();
  const lexicon = lexicons.get(language) ?? openLexicon(language);
  lexicons.set(language, lexicon);
  return lexicon;
}

function openLexicon(language: string): Lexicon {
  const parts = new Map<string, Part>();
  let uncut: [string, Part][] = [];
  let engine: Engine | undefined;
  const part = (text: string): Part => {
    const known = parts.get(text);
    if (known) return known;
    const own = apart(text);
    const added: Part = { ...readPart(own, language), cut: NO_CUT };
    parts.set(own, added);
    uncut.push([own, added]);
    return added;
  };
  return {
    part,
    size: () => parts.size,
    async cutAll() {
      if (engine && uncut.length === 0) return engine;
      const asked = uncut.map(([text]) => text);
      const made = await cutWords(asked, language);
      for (const [at, [, part]] of uncut.entries()) part.cut = made.cuts[at] as Cut;
      uncut = [];
      engine ??= made.engine;
      return engine;
    },
  };
}

/** A part of a text would keep the whole text in memory. */
function apart(text: string): string {
  const copy = Buffer.from(text).toString();
  // Half a character does not survive it.
  return copy === text ? copy : text;
}

const lexicons = new Map<string, Lexicon>();
const NO_CUT: Cut = { words: [], length: 0 };
// Of all languages together; each takes half a kilobyte, about.
const MOST_PARTS = 100_000;

/** `cut` is empty until all are cut. */
export interface Part extends ReadPart {
  cut: Cut;
}

export interface Lexicon {
  part: (text: string) => Part;
  size: () => number;
  /** Has Pagefind cut every part that was asked for since. */
  cutAll: () => Promise<Engine>;
}
