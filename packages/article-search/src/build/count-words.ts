import { type Part, readPart } from './alternates.ts';

/** Counts in how many stories of a shard each word stands, as their texts are read. */
export function countWords(language: string): WordCount {
  const parts = new Map<string, CountedPart>();
  const words = new Map<string, Count>();
  let story = 0;
  const countOf = (word: string): Count => {
    const known = words.get(word) ?? { stories: 0, last: -1 };
    words.set(word, known);
    return known;
  };
  return {
    words,
    nextStory() {
      story++;
    },
    note(part) {
      let known = parts.get(part);
      if (!known) {
        const read = readPart(part, language);
        known = { ...read, counts: read.terms.map(countOf) };
        parts.set(part, known);
      }
      for (const count of known.counts)
        if (count.last !== story) {
          count.last = story;
          count.stories++;
        }
      return known;
    },
  };
}

interface Count {
  stories: number;
  /** The story that was counted last. */
  last: number;
}

interface CountedPart extends Part {
  counts: readonly Count[];
}

export interface WordCount {
  words: ReadonlyMap<string, { stories: number }>;
  nextStory: () => void;
  /** A part of a text between two spaces. */
  note: (part: string) => Part;
}
