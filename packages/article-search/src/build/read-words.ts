import { FACTS } from '../files/posting.ts';

/**
 * The words of one of Pagefind's files of words, with the stories that have each in their text: headline,
 * standfirst and names are of it, other facts are not. A form with accents counts as the word itself. The file is CBOR: `[[[word, [[story, places, facts], …], [[form, […]], …]], …]]`;
 * stories and places are steps from the one before, a number below zero sets the weight of the places or
 * the fact of what follows.
 * @throws {Error} where it is something else.
 */
export function readWords(bytes: Buffer, facts: readonly string[]): IndexedWord[] {
  const place: Place = { bytes, at: 0 };
  const bits = facts.map((fact) => BITS[fact] ?? 0);
  array(place);
  return Array.from({ length: array(place) }, () => {
    const length = array(place);
    const word = newWord(text(place));
    readPostings(place, word, bits);
    const forms = length > 2 ? array(place) : 0;
    for (let form = 0; form < forms; form++) {
      array(place);
      text(place);
      readPostings(place, word, bits);
    }
    return forms > 0 ? joined(word) : word;
  });
}

function readPostings(place: Place, word: IndexedWord, bits: readonly number[]): void {
  let story = 0;
  for (let left = array(place); left > 0; left--) {
    const length = array(place);
    story += number(place);
    const isInText = readPlaces(place, word);
    let facts = 0;
    if (length > 2)
      for (let one = array(place); one > 0; one--) {
        const fact = number(place);
        if (fact < 0) facts |= bits[-fact - 1] ?? 0;
      }
    if (!isInText) continue;
    word.stories.push(story);
    word.facts.push(facts);
  }
}

/** Tells whether there are any. */
function readPlaces(place: Place, { weights, counts, steps }: IndexedWord): boolean {
  let [weight, sum, count] = [USUAL, 0, 0];
  // After a new weight the next place is told from the beginning of the text.
  let [at, last] = [0, 0];
  for (let left = array(place); left > 0; left--) {
    const step = number(place);
    if (step < 0) {
      weight = Math.min(255, -step - 1);
      at = 0;
      continue;
    }
    at += step;
    steps.push(at - last);
    last = at;
    sum += weight;
    count++;
  }
  if (count === 0) return false;
  weights.push(sum);
  counts.push(count);
  return true;
}

/** A word whose stories come more than once, with each once and in rising order. */
function joined(word: IndexedWord): IndexedWord {
  const stories = [...new Set(word.stories)].sort((a, b) => a - b);
  const places = new Map(stories.map((story): [number, number[]] => [story, []]));
  const sums = new Map(stories.map((story) => [story, { weight: 0, facts: 0 }]));
  let next = 0;
  for (const [at, story] of word.stories.entries()) {
    let last = 0;
    for (let left = word.counts[at] as number; left > 0; left--) {
      last += word.steps[next++] as number;
      places.get(story)?.push(last);
    }
    const sum = sums.get(story) as { weight: number; facts: number };
    sum.weight += word.weights[at] as number;
    sum.facts |= word.facts[at] as number;
  }
  const lists = [...places.values()].map((list) => list.sort((a, b) => a - b));
  return {
    text: word.text,
    stories,
    weights: [...sums.values()].map(({ weight }) => weight),
    facts: [...sums.values()].map(({ facts }) => facts),
    counts: lists.map(({ length }) => length),
    steps: lists.flatMap((list) => list.map((place, at) => place - (list[at - 1] ?? 0))),
  };
}

function newWord(text: string): IndexedWord {
  return { text, stories: [], weights: [], facts: [], counts: [], steps: [] };
}

function array(place: Place): number {
  return head(place, ARRAY);
}

function text(place: Place): string {
  const length = head(place, TEXT);
  const from = place.at;
  place.at += length;
  return place.bytes.toString('utf8', from, place.at);
}

function number(place: Place): number {
  const isBelow = (place.bytes[place.at] as number) >> 5 === BELOW_ZERO;
  return isBelow ? -1 - head(place, BELOW_ZERO) : head(place, NUMBER);
}

/** The number that a value of CBOR begins with: itself, or its length. */
function head(place: Place, kind: number): number {
  const { bytes, at } = place;
  const first = bytes[at] as number;
  const size = first & 31;
  if (first >> 5 !== kind || size > 26)
    throw new Error('A file of words is not one of the version of Pagefind that is pinned.');
  place.at = at + 1 + (SIZES[size] ?? 0);
  if (size < 24) return size;
  if (size === 24) return bytes[at + 1] as number;
  return size === 25 ? bytes.readUInt16BE(at + 1) : bytes.readUInt32BE(at + 1);
}

const [NUMBER, BELOW_ZERO, TEXT, ARRAY] = [0, 1, 3, 4];
const SIZES: Record<number, number> = { 24: 1, 25: 2, 26: 4 };
/** The weight of a place where none is given. */
const USUAL = 25;
/** Other spellings of the headline count as the headline. */
const BITS: Record<string, number> = {
  ...Object.fromEntries(FACTS.map((fact, at) => [fact, 1 << at])),
  also: 1,
};

interface Place {
  bytes: Buffer;
  at: number;
}

/** A word with a number for each of its stories, rising. */
export interface IndexedWord {
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
