import { readNumber, readNumbers, sumsOf, writeNumber } from './numbers.ts';

/**
 * Words of a shard in the order of their letters, one after the other: of each what it does not share with
 * the one before; then in how many stories it stands; then the stories, each as the step from the one
 * before; then a byte for each that tells how (`posting.ts`).
 */
export function packWords(words: readonly Word[]): Uint8Array {
  const bytes: number[] = [];
  writeNumber(words.length, bytes);
  let before = new Uint8Array();
  for (const { text } of words) {
    const letters = encoder.encode(text);
    const shared = sharedLength(before, letters);
    writeNumber(shared, bytes);
    writeNumber(letters.length - shared, bytes);
    for (let at = shared; at < letters.length; at++) bytes.push(letters[at] as number);
    before = letters;
  }
  for (const { stories } of words) writeNumber(stories.length, bytes);
  for (const { stories } of words) {
    let last = -1;
    for (const story of stories) {
      writeNumber(story - last - 1, bytes);
      last = story;
    }
  }
  for (const { codes } of words) for (const code of codes) bytes.push(code);
  return new Uint8Array(bytes);
}

/** @throws {RangeError} where the bytes end too early. */
export function unpackWords(bytes: Uint8Array): PackedWord[] {
  const place = { at: 0 };
  const count = readNumber(bytes, place);
  let letters = new Uint8Array();
  const texts: string[] = [];
  for (let word = 0; word < count; word++) {
    const shared = readNumber(bytes, place);
    const own = readNumber(bytes, place);
    const whole = new Uint8Array(shared + own);
    whole.set(letters.subarray(0, shared));
    whole.set(bytes.subarray(place.at, place.at + own), shared);
    place.at += own;
    letters = whole;
    texts.push(decoder.decode(whole));
  }
  const counts = readNumbers(bytes, place, count);
  const stories = counts.map((length) => {
    const steps = readNumbers(bytes, place, length);
    return sumsOf(steps.map((step, at) => (at > 0 ? step + 1 : step)));
  });
  return texts.map((text, word) => {
    const from = place.at;
    place.at += counts[word] as number;
    const codes = bytes.subarray(from, place.at);
    return { text, stories: stories[word] as number[], codes };
  });
}

/** Where in the texts of its stories each word stands: for all of them how often, then the steps. */
export function packPlaces(words: readonly PlacedWord[]): Uint8Array {
  const bytes: number[] = [];
  for (const { counts } of words) for (const count of counts) writeNumber(count, bytes);
  for (const { steps } of words) for (const step of steps) writeNumber(step, bytes);
  return new Uint8Array(bytes);
}

/**
 * For each word, for each of its stories, the places. `counts`: in how many stories each word stands.
 * @throws {RangeError} where the bytes end too early.
 */
export function unpackPlaces(bytes: Uint8Array, counts: readonly number[]): number[][][] {
  const place = { at: 0 };
  const lengths = counts.map((count) => readNumbers(bytes, place, count));
  return lengths.map((stories) =>
    stories.map((length) => sumsOf(readNumbers(bytes, place, length))),
  );
}

function sharedLength(a: Uint8Array, b: Uint8Array): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** For each story of a word at how many places it stands, and the steps from one to the next. */
export interface PlacedWord {
  counts: Numbers;
  steps: Numbers;
}

/** A word as Pagefind stems it, the numbers of the stories that have it, rising, and a code for each. */
interface Word {
  text: string;
  stories: Numbers;
  codes: Numbers;
}

export interface PackedWord extends Word {
  stories: readonly number[];
}

type Numbers = ArrayLike<number> & Iterable<number>;
