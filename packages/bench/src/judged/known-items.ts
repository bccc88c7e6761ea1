import { oneOf, type Random } from '@broadsheet/article-fixtures';
import type { Article } from './archive.ts';
import { BY_HAND } from './by-hand.ts';

/**
 * Questions with the one article that each is about: parts of headlines, of standfirsts, and of sentences
 * of the text, in words that are rare in the archive; then those written by hand.
 */
export function knownItems(
  articles: readonly Article[],
  count: number,
  random: Random,
): KnownItem[] {
  const frequency = frequencies(articles);
  const items: KnownItem[] = [];
  const makers = [fromHeadline, fromStandfirst, fromText];
  while (items.length < count) {
    const article = oneOf(articles, random);
    const make = makers[items.length % makers.length] as (typeof makers)[number];
    const query = make(article, frequency, random);
    if (query) items.push({ query, ids: sameAs(article, articles) });
  }
  return items;
}

/** The questions that were written by hand. */
export function handWritten(articles: readonly Article[]): KnownItem[] {
  return BY_HAND.map(([query, id]) => {
    const article = articles.find((other) => other.id === id);
    if (!article) throw new Error(`The archive has no article ${id}.`);
    return { query, ids: sameAs(article, articles) };
  });
}

/** An article that was published twice is right in both places. */
function sameAs({ headline }: Article, articles: readonly Article[]): string[] {
  const key = wordsOf(headline).join(' ');
  return articles.filter((other) => wordsOf(other.headline).join(' ') === key).map(({ id }) => id);
}

function fromHeadline({ headline }: Article, _: Frequencies, random: Random): string | undefined {
  const words = wordsOf(headline).filter((word) => word.length > 3);
  return words.length < 3 ? undefined : shuffled(words, random).slice(0, 3).join(' ');
}

function fromStandfirst(
  { standfirst }: Article,
  frequency: Frequencies,
  random: Random,
): string | undefined {
  return rareOf(wordsOf(standfirst), 3, frequency, random);
}

/** Rare words of one sentence. */
function fromText({ body }: Article, frequency: Frequencies, random: Random): string | undefined {
  const sentences = body.split(/(?<=[.!?])\s+/).filter((sentence) => sentence.length > 60);
  return sentences.length === 0
    ? undefined
    : rareOf(wordsOf(oneOf(sentences, random)), 4, frequency, random);
}

function rareOf(
  words: readonly string[],
  count: number,
  frequency: Frequencies,
  random: Random,
): string | undefined {
  // A word that one article has alone would make any engine perfect.
  const known = [...new Set(words)].filter(
    (word) => word.length > 3 && (frequency.get(word) ?? 0) > 2,
  );
  const rare = known
    .sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0))
    .slice(0, count * 2);
  return rare.length < count ? undefined : shuffled(rare, random).slice(0, count).join(' ');
}

function frequencies(articles: readonly Article[]): Frequencies {
  const counts = new Map<string, number>();
  for (const { headline, standfirst, body } of articles)
    for (const word of new Set(wordsOf(`${headline} ${standfirst} ${body}`)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  return list
    .map((value) => ({ value, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}

/** How many articles have a word. */
type Frequencies = ReadonlyMap<string, number>;

export interface KnownItem {
  query: string;
  /** Of the right article, wherever it stands. */
  ids: string[];
}
