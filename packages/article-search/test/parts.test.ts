import { describe, expect, it } from 'vitest';
import { excerptParts } from '../src/client/excerpt.ts';
import * as client from '../src/client/index.ts';
import { mergeHits, sumCounts } from '../src/client/merge.ts';
import { isEmpty, readQuery, writeQuery } from '../src/client/query.ts';
import * as main from '../src/index.ts';
import { searchAttributes } from '../src/record.ts';

it('exports these names and no others', () => {
  expect({ main: Object.keys(main), client: Object.keys(client) }).toMatchSnapshot();
});

describe('an excerpt becomes plain text', () => {
  it.each([
    [
      'with its matches apart',
      'The <mark>river</mark> rose',
      [
        ['The ', false],
        ['river', true],
        [' rose', false],
      ],
    ],
    [
      'with entities as characters',
      '&lt;script&gt; &amp;amp; &quot;<mark>&lt;b&gt;</mark>&#39;',
      [
        ['<script> &amp; "', false],
        ['<b>', true],
        ["'", false],
      ],
    ],
    ['also where a mark does not end', '<mark>river', [['<mark>river', false]]],
    ['and is empty without one', '', []],
  ])('%s', (_, html, parts) =>
    expect(excerptParts(html).map(({ text, isMatch }) => [text, isMatch])).toEqual(parts),
  );
});

describe('a query', () => {
  it.each([
    ['nothing', '', ''],
    ['words', '?q=salt+%26+pepper', 'q=salt+%26+pepper'],
    [
      'filters and order',
      '?q=x&section=Local&year=2026&sort=date',
      'q=x&section=Local&year=2026&sort=date',
    ],
    ['a language that is not the page’s', '?q=x&language=ar', 'q=x&language=ar'],
    [
      'unknown names and orders, which are left out',
      '?q=x&colour=red&sort=upwards&language=en',
      'q=x',
    ],
  ])('stands in the address and is read back: %s', (_, address, written) =>
    expect(writeQuery(readQuery(address, 'en'), 'en')).toBe(written),
  );

  it('is cut at 500 characters', () =>
    expect(readQuery(`?q=${'x'.repeat(10_000)}`, 'en').text).toHaveLength(500));

  it.each([
    ['?q=%20', true],
    ['?q=x', false],
    ['?section=Local', false],
    ['?language=ar', true],
  ])('%s asks for nothing: %s', (address, empty) =>
    expect(isEmpty(readQuery(address, 'en'))).toBe(empty),
  );
});

describe('answers of several shards', () => {
  const hit = (score: number, url: string, date: string) => ({
    score,
    data: async () => ({ url, meta: { date }, excerpt: '' }),
  });
  const [english, arabic] = [
    [hit(9, 'a', '2026-03-01'), hit(2, 'b', '2026-01-01')],
    [hit(5, 'c', '2026-02-01'), hit(4, 'd', '2025-01-01')],
  ];

  it.each([
    ['by relevance', false, ['a', 'c', 'd', 'b']],
    ['by date', true, ['a', 'c', 'b', 'd']],
  ])('are joined %s', async (_, isByDate, order) => {
    const read = mergeHits([english ?? [], arabic ?? []], isByDate);
    expect((await read(2)).map(({ url }) => url)).toEqual(order.slice(0, 2));
    expect((await read(9)).map(({ url }) => url)).toEqual(order);
  });

  it('add their counts', () => {
    expect(sumCounts([{ year: { 2026: 2 } }, { year: { 2026: 1, 2025: 4 } }])).toEqual({
      year: { 2026: 3, 2025: 4 },
    });
  });
});

it('gives a page what the index reads, any character included', () => {
  const attributes = searchAttributes({
    headline: 'A "b": c, d',
    published: '2026-03-03T09:05:00+02:00',
    section: { label: 'Local: news' },
    topics: [{ label: 'Water, policy' }],
    byline: [{ name: 'Sam' }, { name: 'Sam' }],
    image: undefined,
  });
  expect(attributes).toMatchSnapshot();
});
