import { describe, expect, it } from 'vitest';
import { type DatedStory, feedId, type StoryFacts, storyFacts } from '../src/index.ts';
import { site, story } from './paper.ts';

const facts = (fields = '', body?: string): StoryFacts =>
  storyFacts(story(fields, body) as DatedStory, site());

describe('the facts of a story', () => {
  it('are decided once, with every default', () => {
    expect(facts('byline: [amina]\ntopics: [Water policy]')).toMatchSnapshot();
  });

  it.each([
    [
      'the standfirst is the description',
      'standfirst: The water rose.',
      'Body.',
      'The water rose.',
    ],
    [
      'without one, the beginning of the body is',
      '',
      'First **words**.\n\nSecond.',
      'First words.',
    ],
    [
      'headings, pictures and code are no beginning',
      '',
      '# Head\n\n![a](b.jpg)\n\n```\ncode\n```\n\nWords.',
      'Words.',
    ],
    [
      'the fences of a letter are none',
      '',
      ':::letter[The ferry]{by="T. Ambrose"}\nIt is a place.\n:::\n\nMore.',
      'It is a place.',
    ],
    ['a fact box is none', '', ':::factbox[In figures]\nOne metre.\n:::\n\nWords.', 'Words.'],
  ])('%s', (_, fields, body, description) =>
    expect(facts(fields, body).description).toBe(description),
  );

  it('cut a long description at a word', () => {
    const { description } = facts('', 'word '.repeat(100));
    expect(description).toMatch(/^(word )+word…$/);
    expect(description.length).toBeLessThanOrEqual(300);
  });

  it.each([
    ['the date, when nothing changed', '', '2026-11-20T09:00:00+02:00', false],
    ['`updated`', 'updated: 2026-11-21T10:00', '2026-11-21T10:00:00+02:00', true],
    [
      'the newest correction, when that is later',
      'updated: 2026-11-21T10:00\ncorrections: [{ at: 2026-11-22T08:00, kind: correction, text: x }]',
      '2026-11-22T08:00:00+02:00',
      true,
    ],
    [
      'the date, and not the end of an embargo, which changes nothing',
      'embargo: 2026-11-20T12:00',
      '2026-11-20T09:00:00+02:00',
      false,
    ],
  ])('count as modified: %s', (_, fields, modified, isModified) =>
    expect(facts(fields)).toMatchObject({ modified, isModified }),
  );

  it('number corrections from the oldest, so that anchors never move', () => {
    const { corrections } = facts(
      'corrections: [{ at: 2026-11-22T08:00, kind: update, text: New }, { at: 2026-11-21T08:00, kind: correction, text: Old }]',
    );
    expect(corrections.map(({ anchor, text }) => [anchor, text])).toEqual([
      ['correction-1', 'Old'],
      ['correction-2', 'New'],
    ]);
  });

  it('name people in the language of the story', () => {
    expect(
      facts('language: ar\nbyline: [amina, { name: Sam, role: photographer }]').byline,
    ).toEqual([
      {
        id: 'amina',
        name: 'أمينة حديد',
        role: 'author',
        path: '/ar/people/amina/',
        url: 'https://paper.example/ar/people/amina/',
        sameAs: [],
      },
      { name: 'Sam', role: 'photographer' },
    ]);
  });

  it('put addresses below the base and encode them', () => {
    const { path, topics } = storyFacts(
      story('language: ar\ntopics: [المياه]\nslug: الفيضان') as DatedStory,
      site({ base: '/paper/' }),
    );
    expect(path).toBe(`/paper/ar/2026/11/${encodeURI('الفيضان')}/`);
    expect(topics[0]?.path).toBe(`/paper/ar/topics/${encodeURI('المياه')}/`);
  });

  it('follow a pattern of addresses of the paper’s own', () => {
    const own = site({ paths: { ...site().paths, story: '/{section}/{yyyy}-{mm}-{dd}-{slug}/' } });
    expect(storyFacts(story() as DatedStory, own).path).toBe('/local/2026-11-20-a-story/');
  });
});

it.each([
  ['a short id', 'dc-1', 'tag:paper.example,2020:dc-1'],
  ['a path', '2026/11/a b', 'tag:paper.example,2020:2026/11/a%20b'],
  ['an old guid that is an address', 'http://old.example/?p=123', 'http://old.example/?p=123'],
  ['a urn', 'urn:uuid:0', 'urn:uuid:0'],
])('the id in feeds of %s', (_, id, expected) => expect(feedId(id, site())).toBe(expected));

describe('the anchor of a live update', () => {
  const anchors = (...times: string[]) =>
    facts(
      `kind: live\nlive: { began: 2026-11-20T09:00, updates: [${times
        .map((at) => `{ at: ${at}, headline: ${at}, text: x }`)
        .join(', ')}] }`,
    ).details.live?.updates.map(({ anchor }) => anchor);

  it('is its moment in UTC, with seconds where it has some', () => {
    expect(anchors('2026-11-20T23:30', '2026-11-20T23:30:15')).toEqual([
      'update-202611202130',
      'update-20261120213015',
    ]);
  });

  it('stays when an earlier update is put in or taken out', () => {
    const [, kept] = anchors('2026-11-20T10:00', '2026-11-20T11:00') ?? [];
    expect(anchors('2026-11-20T11:00')).toEqual([kept]);
    expect(anchors('2026-11-20T11:00', '2026-11-20T09:30', '2026-11-20T10:00')?.[2]).toBe(kept);
  });

  it('is no other’s, where two are of one moment', () => {
    expect(anchors('2026-11-20T10:00', '2026-11-20T10:00')).toEqual([
      'update-202611200800',
      'update-202611200800-2',
    ]);
  });
});
