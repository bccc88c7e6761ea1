import type { StoryTexts } from './read-stories.ts';

/**
 * The words of stories, with the stories that have each and where. A field begins a place after the end
 * of the one before, so that no phrase begins in one and ends in the next.
 */
export function postWords({ stories, parts }: StoryTexts): PostedWords {
  const words = new Map<string, Posting>();
  const wordOf = (text: string): Posting => {
    const known = words.get(text) ?? newPosting(text);
    words.set(text, known);
    return known;
  };
  const found = parts.map(({ cut }) => ({
    words: cut.words.map(({ text, at, weight }) => ({ word: wordOf(text), at, weight })),
    length: cut.length,
  }));
  const lengths = stories.map(({ written, added }, story) => {
    let place = 0;
    for (const { parts, fact } of [...written, ...added]) {
      for (const part of parts) {
        const { words, length } = found[part] as (typeof found)[number];
        for (const { word, at, weight } of words) {
          if (word.story !== story) begin(word, story);
          word.weight += weight;
          word.fact |= fact;
          word.count++;
          word.steps.push(place + at - word.last);
          word.last = place + at;
        }
        place += length;
      }
      place++;
    }
    return place - 1;
  });
  for (const word of words.values()) end(word);
  return { words: [...words.values()], lengths };
}

function begin(word: Posting, story: number): void {
  end(word);
  word.story = story;
  word.weight = 0;
  word.fact = 0;
  word.count = 0;
  word.last = 0;
}

function end(word: Posting): void {
  if (word.count === 0) return;
  word.stories.push(word.story);
  word.weights.push(word.weight);
  word.facts.push(word.fact);
  word.counts.push(word.count);
}

function newPosting(text: string): Posting {
  return { ...NOTHING, text, stories: [], weights: [], facts: [], counts: [], steps: [] };
}

const NOTHING = { story: -1, weight: 0, fact: 0, count: 0, last: 0 };

/** With what was noted of the last story that has it; `last` is its last place there. */
interface Posting extends PostedWord {
  story: number;
  weight: number;
  fact: number;
  count: number;
  last: number;
}

export interface PostedWords {
  words: PostedWord[];
  /** In places, of each story. */
  lengths: number[];
}

/** A word with a number for each of its stories, rising. */
export interface PostedWord {
  text: string;
  stories: number[];
  /** Of all its places in the text together, in 24ths. */
  weights: number[];
  /** A bit for each fact that has it. */
  facts: number[];
  /** At how many places it stands. */
  counts: number[];
  /** Those places, of all stories one after the other: each as the step from the one before. */
  steps: number[];
}
