import type { Token } from '../../fold/tokens.ts';
import type { Question } from './question.ts';

/**
 * How much more a story is worth for having the very words that were asked for, in its headline, and one
 * after the other: what Pagefind, which knows words without their endings, cannot tell. From 1 up.
 */
export function closenessOf(
  { wishes }: Question,
  headline: readonly Token[],
  texts: readonly (readonly Token[])[],
): number {
  const asked = wishes.filter(({ kind }) => kind !== 'phrase').map(({ terms }) => terms[0] ?? '');
  if (asked.length === 0) return 1;
  const inHeadline = new Set(headline.flatMap(({ terms }) => terms));
  const all = new Set(inHeadline);
  const pairs = new Set<string>();
  for (const text of [headline, ...texts]) {
    let before = '';
    for (const { terms } of text) {
      for (const term of terms) all.add(term);
      pairs.add(`${before} ${terms[0]}`);
      before = terms[0] ?? '';
    }
  }
  const share = (has: (term: string, at: number) => boolean) =>
    asked.filter(has).length / asked.length;
  const next = share((term, at) => at > 0 && pairs.has(`${asked[at - 1]} ${term}`));
  return (
    1 +
    SAME * share((term) => all.has(term)) +
    HEADLINE * share((term) => inHeadline.has(term)) +
    ADJACENT * next
  );
}

// Measured on the judged set of the repository (`npm run score:search`).
const SAME = 2;
const HEADLINE = 0.2;
const ADJACENT = 0.8;
