import { describe, expect, it } from 'vitest';
import { cutAtWord, openingOf, readMarkdown, wordCount, writeMarkdown } from '../src/index.ts';

describe('a file is split into front matter and body', () => {
  it('with the line on which the body begins, and the place of each field', () => {
    const { fields, body, bodyLine, at } = readMarkdown(
      'a.md',
      '---\na: 1\nlist:\n  - x\n  - { y: 2 }\n---\nText\n',
    );
    expect({ fields, body, bodyLine }).toEqual({
      fields: { a: 1, list: ['x', { y: 2 }] },
      body: 'Text\n',
      bodyLine: 7,
    });
    expect(at(['list', 1, 'y'])).toEqual({ line: 5, column: 10 });
    expect(at(['list', 1, 'y'], 'key')).toEqual({ line: 5, column: 7 });
    expect(at(['list', 7])).toEqual({ line: 3, column: 1 });
  });

  it.each([
    ['Windows line ends', '---\r\na: 1\r\n---\r\nText'],
    ['a byte order mark', '\uFEFF---\na: 1\n---\nText'],
    ['no line after it', '---\na: 1\n---'],
    ['nothing in it', '---\n---\nText'],
  ])('with %s', (_, text) => expect(readMarkdown('a.md', text).issues).toEqual([]));

  it('and written so that it reads back equal', () => {
    const fields = {
      headline: 'A: "b" # c',
      when: '2026-01-01',
      no: 'no',
      list: ['- x', 'null', ''],
      long: 'word '.repeat(60).trim(),
      multi: 'a\nb',
    };
    const back = readMarkdown('a.md', writeMarkdown(fields, '\nBody\n\n'));
    expect(back).toMatchObject({ fields, body: '\nBody\n' });
  });
});

it.each([
  ['emphasis and links', 'The *river* [rose](x "t") by **two** `m`.', 'The river rose by two m.'],
  ['snake_case stays', 'Use snake_case_names here.', 'Use snake_case_names here.'],
  ['HTML goes', 'A <b>bold</b> word<br>.', 'A bold word.'],
  ['footnote marks go', 'A claim[^1].', 'A claim.'],
  ['imports of MDX are no prose', "import X from 'x';\n\nWords.", 'Words.'],
])('the beginning of a body: %s', (_, body, opening) => expect(openingOf(body)).toBe(opening));

it.each([
  ['English', 'The river’s water rose, again.', 5],
  ['Arabic', 'ارتفع منسوب النهر', 3],
  ['Chinese, two characters a word', '河水上涨', 2],
  ['code is not counted', 'One.\n\n```\ntwo three\n```', 1],
])('words are counted: %s', (_, body, words) => expect(wordCount(body)).toBe(words));

// A letter beyond Latin has the whole text searched.
it.each([
  'naïve co-op’s 12th, “said” — and',
  "'tis -5 ça-va e\u0301te\u0301 x’",
  'ÀÉß ſ ª º ² ½ × ÷ a\u00a0b\u00adc a\u2011b a\u2028b',
])('words are counted alike by table and by search: %s', (text) =>
  expect(wordCount(`${text} Ж`)).toBe(wordCount(text) + 1),
);

it.each([
  ['abc def', 20, 'abc def'],
  ['abc def', 6, 'abc…'],
  ['abc, def', 6, 'abc…'],
  ['abcdefgh', 5, 'abcd…'],
])('%s is cut to %d as %s', (text, length, cut) => expect(cutAtWord(text, length)).toBe(cut));
