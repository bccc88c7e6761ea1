import type { Lexicon } from './lexicon.ts';
import type { StoryText } from './read-stories.ts';

/**
 * The words of stories, in the order of their letters, with the stories that have each and where. A field
 * begins a place after the end of the one before, so that no phrase begins in one and ends in the next.
 */
export function postWords(stories: readonly StoryText[], lexicon: WordsOfParts): PostedWords {
  const { wordTexts } = lexicon;
  const counted = countWords(stories, lexicon);
  const words = [...wordTexts.keys()]
    .filter((word) => counted.places[word])
    .sort((a, b) => ((wordTexts[a] as string) < (wordTexts[b] as string) ? -1 : 1));
  const storiesFrom = startsOf(words, counted.stories);
  const placesFrom = startsOf(words, counted.places);
  const posted: PostedWords = {
    texts: words.map((word) => wordTexts[word] as string),
    storiesFrom,
    ...listsFor(storiesFrom.at(-1) ?? 0),
    placesFrom,
    steps: new Int32Array(placesFrom.at(-1) ?? 0),
    lengths: counted.lengths,
  };
  fill(posted, words, stories, lexicon);
  return posted;
}

/** In how many stories each word stands, and at how many places; and how long each story is. */
function countWords(stories: readonly StoryText[], lexicon: WordsOfParts) {
  const size = lexicon.wordTexts.length;
  const counted = { stories: new Int32Array(size), places: new Int32Array(size) };
  const last = new Int32Array(size).fill(NONE);
  const lengths = eachPlace(stories, lexicon, (word, story) => {
    if (last[word] !== story) add(counted.stories, word, 1);
    last[word] = story;
    add(counted.places, word, 1);
  });
  return { ...counted, lengths };
}

function fill(
  posted: PostedWords,
  words: readonly number[],
  stories: readonly StoryText[],
  lexicon: WordsOfParts,
): void {
  const size = lexicon.wordTexts.length;
  // Of each word: where what is found next is noted, and what was found last.
  const nextStory = new Int32Array(size);
  const nextPlace = new Int32Array(size);
  const lastStory = new Int32Array(size).fill(NONE);
  const lastPlace = new Int32Array(size);
  for (const [number, word] of words.entries()) {
    nextStory[word] = posted.storiesFrom[number] as number;
    nextPlace[word] = posted.placesFrom[number] as number;
  }
  eachPlace(stories, lexicon, (word, story, place, weight, fact) => {
    if (lastStory[word] !== story) {
      lastStory[word] = story;
      lastPlace[word] = 0;
      posted.stories[nextStory[word] as number] = story;
      add(nextStory, word, 1);
    }
    const at = (nextStory[word] as number) - 1;
    add(posted.weights, at, weight);
    add(posted.counts, at, 1);
    posted.facts[at] = (posted.facts[at] as number) | fact;
    posted.steps[nextPlace[word] as number] = place - (lastPlace[word] as number);
    add(nextPlace, word, 1);
    lastPlace[word] = place;
  });
}

/** Visits every place of every word; returns the lengths of the stories, in places. */
function eachPlace(
  stories: readonly StoryText[],
  { cuts }: WordsOfParts,
  found: (word: number, story: number, place: number, weight: number, fact: number) => void,
): number[] {
  const { from, words, places, weights, lengths } = cuts;
  return stories.map(({ written, added }, story) => {
    let place = 0;
    for (const { parts, fact } of [...written, ...added]) {
      for (const part of parts) {
        const end = from[part + 1] as number;
        for (let cut = from[part] as number; cut < end; cut++)
          found(
            words[cut] as number,
            story,
            place + (places[cut] as number),
            weights[cut] as number,
            fact,
          );
        place += lengths[part] as number;
      }
      place++;
    }
    return place - 1;
  });
}

/** Where the entries of each word begin in a list, and where those of the last end. */
function startsOf(words: readonly number[], counts: Int32Array): Int32Array {
  const starts = new Int32Array(words.length + 1);
  for (const [number, word] of words.entries())
    starts[number + 1] = (starts[number] as number) + (counts[word] as number);
  return starts;
}

function listsFor(length: number) {
  const list = () => new Int32Array(length);
  return { stories: list(), weights: list(), facts: list(), counts: list() };
}

function add(numbers: Int32Array, at: number, number: number): void {
  numbers[at] = (numbers[at] as number) + number;
}

const NONE = -1;

type WordsOfParts = Pick<Lexicon, 'cuts' | 'wordTexts'>;

/**
 * Words by number, and lists in which one stands after the other: the entries of a word begin at
 * `storiesFrom` of its number and end at that of the next.
 */
export interface PostedWords {
  texts: readonly string[];
  storiesFrom: Int32Array;
  /** The stories that have the word, rising. */
  stories: Int32Array;
  /** Of all its places in the story together, in 24ths. */
  weights: Int32Array;
  /** A bit for each fact that has it. */
  facts: Int32Array;
  /** At how many places it stands. */
  counts: Int32Array;
  placesFrom: Int32Array;
  /** Those places, of all stories one after the other: each as the step from the one before. */
  steps: Int32Array;
  /** In places, of each story. */
  lengths: readonly number[];
}
