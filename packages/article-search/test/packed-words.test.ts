import { describe, expect, it } from 'vitest';
import { joinParts, partAt, readNumber, writeNumber } from '../src/files/numbers.ts';
import { packPlaces, packWords, unpackPlaces, unpackWords } from '../src/files/packed-words.ts';
import { codeOf, factsIn, weightIn } from '../src/files/posting.ts';

const words = [
  { text: 'ferri', stories: [0, 3, 700], codes: [80, 8, 3] },
  { text: 'ferryman', stories: [1], codes: [9] },
  { text: 'fährt', stories: [65_535], codes: [175] },
  { text: 'νερό', stories: [0, 1, 2, 3], codes: [1, 2, 3, 4] },
];

describe('words of a shard', () => {
  it('come back from a file as they were', () => {
    const found = unpackWords(packWords(words));
    expect(found.map((word) => ({ ...word, codes: [...word.codes] }))).toEqual(words);
  });

  it('come back with their places', () => {
    const placed = [
      { counts: [2, 1], steps: [4, 300, 0] },
      { counts: [1], steps: [70_000] },
    ];
    const bytes = packPlaces(placed);
    expect(unpackPlaces(bytes, [2, 1])).toEqual([[[4, 304], [0]], [[70_000]]]);
    expect(() => unpackPlaces(bytes.subarray(0, 5), [2, 1])).toThrow(RangeError);
  });

  it('cost two bytes for a story', () => {
    const stories = Array.from({ length: 200 }, (_, at) => at * 5);
    const many = [{ text: 'a', stories, codes: stories.map(() => 80) }];
    expect(packWords(many).length).toBeLessThan(2 * stories.length + 10);
  });

  it('are refused where the file is cut off', () =>
    expect(() => unpackWords(packWords(words).subarray(0, 20))).toThrow(RangeError));
});

it.each([0, 1, 127, 128, 16_383, 16_384, 2_000_000_000])('writes the number %i', (number) => {
  const bytes: number[] = [];
  writeNumber(number, bytes);
  expect(readNumber(Uint8Array.from(bytes), { at: 0 })).toBe(number);
});

it('keeps parts of bytes apart in one', () => {
  const parts = [[1, 2], [], Array.from({ length: 300 }, () => 7)].map((part) =>
    Uint8Array.from(part),
  );
  const whole = joinParts(parts);
  expect(parts.map((_, at) => partAt(whole, at))).toEqual(parts);
  expect(() => partAt(whole, 3)).toThrow(RangeError);
});

describe('how a story has a word', () => {
  it.each([0.2, 0.5, 0.9, 1, 1.3, 2, 4, 9])('%f times is told within an eighth', (times) =>
    expect(Math.abs(weightIn(codeOf(times, 5)) / 24 / times - 1)).toBeLessThan(0.13),
  );

  it('is told with the facts that have it, in one byte', () => {
    for (const facts of [0, 1, 2, 7]) expect(factsIn(codeOf(3, facts))).toBe(facts);
    expect(codeOf(1e9, 7)).toBeLessThan(256);
    expect(codeOf(0, 0)).toBe(0);
  });
});
