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
  const wanted = new Set(asked);
  const inHeadline = new Set(headline.flatMap(({ terms }) => terms));
  const found = new Set<string>();
  const adjacent = new Set<number>();
  for (const text of [headline, ...texts]) {
    let before = '';
    for (const { terms } of text) {
      for (const term of terms) if (wanted.has(term)) found.add(term);
      const [first = ''] = terms;
      if (wanted.has(first) && wanted.has(before))
        for (let at = 1; at < asked.length; at++)
          if (asked[at] === first && asked[at - 1] === before) adjacent.add(at);
      before = first;
    }
  }
  const share = (has: (term: string, at: number) => boolean) =>
    asked.filter(has).length / asked.length;
  return (
    1 +
    SAME * share((term) => found.has(term)) +
    HEADLINE * share((term) => inHeadline.has(term)) +
    ADJACENT * share((_, at) => adjacent.has(at))
  );
}

// Measured on the judged set of the repository (`npm run score:search`).
const SAME = 2;
const HEADLINE = 0.2;
const ADJACENT = 0.8;
