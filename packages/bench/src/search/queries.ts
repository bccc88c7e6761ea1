import { oneOf, type Random } from '@broadsheet/article-fixtures';
import type { Vocabulary } from '../paper/vocabulary.ts';

/** Questions as readers ask them: a usual word alone, two common ones, three uncommon ones, in turn. */
export function queriesOf({ words }: Vocabulary, count: number, random: Random): string[] {
  const usable = words.filter((word) => /^\p{L}{4,}$/u.test(word));
  return Array.from({ length: count }, (_, at) => {
    const { length, ranks } = KINDS[at % KINDS.length] as (typeof KINDS)[number];
    return Array.from({ length }, () => oneOf(usable.slice(...ranks), random)).join(' ');
  });
}

// Ranks among the words of four letters or more.
const KINDS: { length: number; ranks: [number, number] }[] = [
  { length: 1, ranks: [200, 1000] },
  { length: 2, ranks: [40, 200] },
  { length: 3, ranks: [1000, 4000] },
];
