import { keyOf } from '../../fold/key.ts';
import type { Token } from '../../fold/tokens.ts';
import type { Strength } from './open-shard.ts';
import type { Question } from './question.ts';
import type { Stems } from './stems.ts';

/** The words of a text, folded, in which Pagefind finds what was asked for: those of the same stem. */
export function formsIn(
  tokens: readonly Token[],
  { stems, question, strengths }: Asked,
): Set<string> {
  const asked = new Set<string>();
  const beginnings: string[] = [];
  for (const [at, { keys }] of question.wishes.entries()) {
    const own = stems(keys).filter(Boolean);
    for (const stem of own) asked.add(stem);
    if (strengths[at]?.isBeginning) beginnings.push(...own);
  }
  const terms = [...new Set(tokens.flatMap(({ terms }) => terms))];
  const found = stems(terms.map((term) => keyOf(term, question.language)));
  return new Set(
    terms.filter((_, at) => {
      const stem = found[at] as string;
      return asked.has(stem) || beginnings.some((beginning) => stem.startsWith(beginning));
    }),
  );
}

interface Asked {
  stems: Stems;
  question: Question;
  strengths: readonly Strength[];
}
