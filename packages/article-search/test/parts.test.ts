import { describe, expect, it } from 'vitest';
import { excerpt } from '../src/client/engine/excerpt.ts';
import { questionOf } from '../src/client/engine/question.ts';
import * as client from '../src/client/index.ts';
import * as page from '../src/client/page/index.ts';
import { isEmpty, readQuery, writeQuery } from '../src/client/query.ts';
import { dayNumber } from '../src/files/day.ts';
import { tokensOf } from '../src/fold/tokens.ts';
import * as main from '../src/index.ts';
import { searchAttributes } from '../src/record.ts';

it('exports these names and no others', () => {
  const names = [main, client, page].map((module) => Object.keys(module));
  expect(names).toMatchInlineSnapshot(`
    [
      [
        "searchPage",
        "buildIndex",
        "SearchIndexError",
      ],
      [
        "SearchUnavailable",
        "readQuery",
        "writeQuery",
        "createSearch",
      ],
      [
        "connectSearchBox",
        "connectSearchPage",
      ],
    ]
  `);
});

describe('an excerpt', () => {
  const text = `${'one two three four five six seven. '.repeat(20)}The river rose by the bank of the river. ${'and so on it went. '.repeat(20)}`;
  const cut = async (asked: string) =>
    excerpt(text, tokensOf(text, 'en'), questionOf(asked, 'en', false));

  it('holds what was asked for, with a few words before it, cut at words', async () => {
    const { pieces, place } = await cut('river bank');
    expect(pieces.filter(({ isMatch }) => isMatch).map((piece) => piece.text)).toEqual([
      'river',
      'bank',
      'river',
    ]);
    expect(pieces.map((piece) => piece.text).join('')).toMatch(
      /^… two three four five six seven\. The river|^… \S+ /,
    );
    expect(place).toBe('river rose by the bank');
  });

  it('is the beginning where nothing of it is there', async () => {
    const { pieces, place } = await cut('nothing');
    expect(pieces[0]?.text).toMatch(/^one two three/);
    expect(place).toBeUndefined();
  });

  it('gives HTML in a text as text', async () => {
    const text = 'a <b>river</b>';
    const found = excerpt(text, tokensOf(text, 'en'), questionOf('river', 'en', false));
    expect(found.pieces.map((piece) => piece.text)).toEqual(['a <b>', 'river', '</b>']);
  });
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
    ['days', '?q=x&from=2026-01-01&to=2026-02-01', 'q=x&from=2026-01-01&to=2026-02-01'],
    ['a language that is not the page’s', '?q=x&language=AR', 'q=x&language=ar'],
    [
      'unknown names, orders and days, which are left out',
      '?q=x&colour=red&sort=upwards&language=en&from=soon&to=2026-13-45',
      'q=x',
    ],
    ['a lone surrogate, which is replaced', '?q=%ED%A0%80x', 'q=%EF%BF%BD%EF%BF%BD%EF%BF%BDx'],
  ])('stands in the address and is read back: %s', (_, address, written) =>
    expect(writeQuery(readQuery(address, 'en'), 'en')).toBe(written),
  );

  it('is cut at 500 characters', () =>
    expect(readQuery(`?q=${'x'.repeat(10_000)}`, 'en').text).toHaveLength(500));

  it.each([
    ['?q=%20', true],
    ['?q=x', false],
    ['?section=Local', false],
    ['?from=2026-01-01', false],
    ['?language=ar', true],
  ])('%s asks for nothing: %s', (address, empty) =>
    expect(isEmpty(readQuery(address, 'en'))).toBe(empty),
  );
});

it('numbers days one after the other', () => {
  expect(dayNumber('2026-03-01T23:59:00+02:00') - dayNumber('2026-02-28')).toBe(1);
  expect(dayNumber('1921-03-04')).toBeGreaterThan(0);
  expect(dayNumber('')).toBe(0);
});

it('gives a page what the index reads, any character included', () => {
  const attributes = searchAttributes({
    headline: 'A "b": c, d',
    published: '2026-03-03T09:05:00+02:00',
    section: { label: 'Local: news' },
    topics: [{ label: 'Water, policy' }],
    places: ['Tarsa'],
    byline: [{ name: 'Sam' }, { name: 'Sam' }],
    kind: 'Opinion',
    family: 's-1',
    feed: { path: '/topics/water/rss.xml', name: 'Water, policy' },
  });
  expect(
    attributes.map(({ name, key, value }) => `${name.slice(15)} ${key} ${value}`),
  ).toMatchInlineSnapshot(`
    [
      "ilter section[data-value] Local: news",
      "ilter topic[data-value] Water, policy",
      "ilter person[data-value] Sam",
      "ilter kind[data-value] Opinion",
      "ilter place[data-value] Tarsa",
      "ilter year[data-value] 2026",
      "eta title[data-value] A "b": c, d",
      "eta section[data-value] Local: news",
      "eta byline[data-value] Sam",
      "eta names[data-value] Sam
    Water, policy
    Tarsa
    Local: news",
      "eta date[data-value] 2026-03-03T09:05:00+02:00",
      "eta family[data-value] s-1",
      "eta feed[data-value] /topics/water/rss.xml",
      "eta feed_name[data-value] Water, policy",
      "eta image[data-value] ",
      "ort date[data-value] 2026-03-03T07:05:00.000Z",
    ]
  `);
});
