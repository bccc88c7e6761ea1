import { oneOf, type Random, randomOf } from '@broadsheet/article-fixtures';
import { pictureName } from './pictures.ts';
import { inventedWord, type Vocabulary, wordFrom } from './vocabulary.ts';

/**
 * Stories of an invented paper over 25 years, oldest first: the same for the same seed and vocabulary.
 * Some have a photo, some a correction; each has a section, topics, a place, one author or two, and a few
 * names of its own.
 */
export function* storiesOf({ count, seed, vocabulary }: PaperInput): Generator<PaperStory> {
  const random = randomOf(seed);
  const people = names(60, random);
  const topics = names(120, random);
  const places = names(80, random);
  for (let at = 0; at < count; at++) {
    const published = new Date(FIRST + ((at + random()) / count) * SPAN);
    const own = [inventedWord(random), inventedWord(random)];
    const text = (length: number) => sentences(length, own, vocabulary, random);
    yield {
      id: `story-${at}`,
      headline: capital(words(5 + Math.floor(random() * 6), own, vocabulary, random).join(' ')),
      standfirst: text(22),
      paragraphs: Array.from({ length: 6 }, () => text(75)),
      published: published.toISOString().replace(/\.\d+Z$/, 'Z'),
      section: oneOf(SECTIONS, random),
      topics: [...new Set([oneOf(topics, random), oneOf(topics, random)])],
      places: [oneOf(places, random)],
      byline:
        random() < 0.15 ? [oneOf(people, random), oneOf(people, random)] : [oneOf(people, random)],
      kind: oneOf(KINDS, random),
      hasPhoto: random() < 0.6,
      picture: pictureName(at),
      correction: random() < 0.03 ? text(12) : undefined,
    };
  }
}

function names(count: number, random: Random): string[] {
  const made = new Set<string>();
  while (made.size < count)
    made.add(`${capital(inventedWord(random))} ${capital(inventedWord(random))}`);
  return [...made];
}

function sentences(
  length: number,
  own: readonly string[],
  vocabulary: Vocabulary,
  random: Random,
): string {
  const parts: string[] = [];
  for (let left = length; left > 0; left -= 12)
    parts.push(`${capital(words(Math.min(12, left), own, vocabulary, random).join(' '))}.`);
  return parts.join(' ');
}

/** Words as they are used, with now and then a name that the story alone has. */
function words(
  length: number,
  own: readonly string[],
  vocabulary: Vocabulary,
  random: Random,
): string[] {
  return Array.from({ length }, () =>
    random() < 0.02 ? capital(oneOf(own, random)) : wordFrom(vocabulary, random),
  );
}

/** The text with a capital at its head. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const SECTIONS = ['local', 'world', 'business', 'culture', 'science', 'opinion'];
const KINDS = ['report', 'report', 'report', 'report', 'analysis', 'opinion', 'brief'];
const FIRST = Date.UTC(2001, 11, 1);
const SPAN = Date.UTC(2026, 10, 20) - FIRST;

export interface PaperInput {
  count: number;
  seed: number;
  vocabulary: Vocabulary;
}

export interface PaperStory {
  id: string;
  headline: string;
  standfirst: string;
  paragraphs: string[];
  /** RFC 3339. */
  published: string;
  section: string;
  topics: string[];
  places: string[];
  byline: string[];
  kind: string;
  hasPhoto: boolean;
  /** The file of its photo, where it has one. */
  picture: string;
  correction: string | undefined;
}
