import type { Strength } from './open-shard.ts';
import type { Question } from './question.ts';
import type { Stems } from './stems.ts';
import type { Texts } from './texts.ts';

/** The words of a story, folded, in which Pagefind finds what was asked for: those of the same stem. */
export function formsIn(texts: Texts, { stems, question, strengths }: Asked): Set<string> {
  const asked = new Set<string>();
  const beginnings: string[] = [];
  for (const [at, { keys }] of question.wishes.entries()) {
    const own = stems(keys).filter(Boolean);
    for (const stem of own) asked.add(stem);
    if (strengths[at]?.isBeginning) beginnings.push(...own);
  }
  return new Set(
    texts.terms.filter((_, at) => {
      const stem = texts.stems[at] as string;
      return asked.has(stem) || beginnings.some((beginning) => stem.startsWith(beginning));
    }),
  );
}

interface Asked {
  stems: Stems;
  question: Question;
  strengths: readonly Strength[];
}
