import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bareCredit, splitCredit } from '../src/html/split-credit.ts';

const file = new URL('./fixtures/captions.json', import.meta.url);
const captions = JSON.parse(readFileSync(file, 'utf8')) as {
  text: string;
  caption: string;
  credit?: string;
}[];

it.each(captions)('“$text” is shown as “$caption”, by $credit', ({ text, caption, credit }) =>
  expect(splitCredit(text)).toEqual({ caption, ...(credit && { credit }) }),
);

it.each([
  ['(Foto: Ann Lee)', 'Ann Lee'],
  ['Ann Lee', 'Ann Lee'],
  ['Bildquelle: dpa', 'dpa'],
  ['© Getty Images', 'Getty Images'],
])('the credit “%s” names %s', (text, name) => expect(bareCredit(text)).toBe(name));

it.each(['(', '/ ', 'Photo: ', '© ', 'A. ', '['])(
  'a caption of 20,000 characters of “%s” is read in a second',
  (piece) => {
    const started = performance.now();
    splitCredit(piece.repeat(20_000 / piece.length));
    expect(performance.now() - started).toBeLessThan(2000);
  },
);
