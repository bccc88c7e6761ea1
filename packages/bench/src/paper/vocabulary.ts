import { oneOf, type Random } from '@broadsheet/article-fixtures';

/** Words with how often each is used, from texts. */
export function vocabularyOf(texts: readonly string[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of text.match(/[\p{L}\p{N}’']+/gu) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return cumulative([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}

/** Invented words whose use falls with their rank as in natural texts (Zipf, Mandelbrot). */
export function inventedVocabulary(size: number, random: Random): Vocabulary {
  const words = new Set(COMMON);
  while (words.size < size) words.add(inventedWord(random));
  return cumulative([...words].map((word, rank) => [word, 1e6 / (rank + 2.7) ** 1.05]));
}

/** A word of the vocabulary, as often as it is used. */
export function wordFrom({ words, sums }: Vocabulary, random: Random): string {
  const wanted = random() * (sums.at(-1) ?? 0);
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return words[low] as string;
}

/** A word that looks like one, of two to four syllables. */
export function inventedWord(random: Random): string {
  const syllables = 2 + Math.floor(random() * 3);
  return Array.from(
    { length: syllables },
    () => `${oneOf(STARTS, random)}${oneOf(ENDS, random)}`,
  ).join('');
}

function cumulative(counts: readonly (readonly [string, number])[]): Vocabulary {
  let sum = 0;
  return {
    words: counts.map(([word]) => word),
    sums: Float64Array.from(counts, ([, count]) => (sum += count)),
  };
}

const COMMON =
  'the of and to a in is that for it on was with as by at be from this have are or an will not they has said'.split(
    ' ',
  );
const STARTS = 'b br c ch d dr f g gr h j k l m n p pr r s sh st t th tr v w'.split(' ');
const ENDS = 'a e i o u ai ea or er an en in on el as es is'.split(' ');

export interface Vocabulary {
  words: string[];
  /** Of the uses of each word and all before it. */
  sums: Float64Array;
}
