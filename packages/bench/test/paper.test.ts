import { randomOf } from '@broadsheet/article-fixtures';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { judge } from '../src/judged/judge.ts';
import { idOf, listsOf, periodsOfStory } from '../src/paper/lists.ts';
import { type PaperStory, storiesOf } from '../src/paper/stories.ts';
import { inventedVocabulary, vocabularyOf, wordFrom } from '../src/paper/vocabulary.ts';
import { storyFile } from '../src/paper/write-content.ts';

const vocabulary = inventedVocabulary(2000, randomOf(1));
const paper = (seed: number, count = 200) => [...storiesOf({ count, seed, vocabulary })];

describe('a paper', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(paper(3)).toEqual(paper(3));
    expect(paper(3)[0]).not.toEqual(paper(4)[0]);
  });

  it('goes from 2001 to 2026, oldest first', () => {
    const dates = paper(3).map(({ published }) => published);
    expect(dates).toEqual(dates.toSorted());
    expect([dates[0]?.slice(0, 4), dates.at(-1)?.slice(0, 4)]).toEqual(['2001', '2026']);
  });

  it('has photos on a share of its stories, and corrections on a few', () => {
    const stories = paper(3, 1000);
    const share = (isIt: (story: (typeof stories)[number]) => boolean) =>
      stories.filter(isIt).length / 1000;
    expect(share(({ hasPhoto }) => hasPhoto)).toBeCloseTo(0.6, 1);
    expect(share(({ correction }) => correction !== undefined)).toBeCloseTo(0.03, 1);
  });
});

describe('a vocabulary', () => {
  it('gives words as often as the texts have them', () => {
    const words = vocabularyOf(['river river river bank']);
    const random = randomOf(5);
    const drawn = Array.from({ length: 2000 }, () => wordFrom(words, random));
    expect(drawn.filter((word) => word === 'river').length / 2000).toBeCloseTo(0.75, 1);
  });
});

describe('a story of a content folder', () => {
  const [story, ...others] = paper(3, 40);
  if (!story) throw new Error('The paper has no story.');

  it('stands in the folder of its month, with every field', () => {
    const [path, text] = storyFile(story);
    expect(path).toBe(
      `content/stories/${story.published.slice(0, 4)}/${story.published.slice(5, 7)}/story-0.md`,
    );
    const [, head = '', body] = text.split('---\n');
    const fields = parse(head);
    expect(fields).toMatchObject({ headline: story.headline, byline: story.byline.map(idOf) });
    expect(body).toContain(story.paragraphs[5]);
  });

  it('has the same bytes for the same seed', () => {
    const [again] = paper(3, 40);
    expect(again && storyFile(again)).toEqual(storyFile(story));
  });

  it('names the credit of its picture, the same for all who show it', () => {
    const shown = others.filter(({ hasPhoto }) => hasPhoto).map((one) => storyFile(one)[1]);
    expect(shown.length).toBeGreaterThan(10);
    for (const text of shown)
      expect(text).toMatch(/"\/media\/photo-(\d+)\.jpg".*"Photographer \1"/);
  });
});

describe('the lists of a paper', () => {
  const story = (at: number, published: string): PaperStory => ({
    ...(paper(3, 1)[0] as PaperStory),
    ...{ id: `s${at}`, published, section: 'local', topics: ['A B'], byline: ['C D'] },
  });
  const many = (count: number, month: string) =>
    Array.from({ length: count }, (_, at) => story(at, `${month}-05T10:00:00Z`));

  it.each([
    ['of 30 stories has no older pages', many(30, '2014-05'), []],
    ['of 31 has a page a year', many(31, '2014-05'), ['2014']],
    [
      'has a page a month where a year holds more than 200',
      many(201, '2014-05'),
      ['2014', '2014-05'],
    ],
  ])('a list %s', (_, stories, expected) => {
    expect([...(listsOf(stories).periods.get('topic/a-b') ?? [])]).toEqual(expected);
  });

  it('the archive has a page for each year, month and day that has a story', () => {
    const lists = listsOf([story(1, '2014-05-06T10:00:00Z')]);
    expect([...lists.calendar]).toEqual(['2014', '2014-05', '2014-05-06']);
  });

  it('tells the pages of periods that a story stands on', () => {
    const stories = many(31, '2014-05');
    expect(periodsOfStory(stories[0] as PaperStory, listsOf(stories))).toEqual([
      ...['archive/2014', 'archive/2014-05', 'archive/2014-05-05'],
      ...['section/local/2014', 'topic/a-b/2014', 'person/c-d/2014'],
    ]);
  });
});

it.each([
  ['first', ['a', 'b'], { mrr: 1, ndcg: 1 }],
  ['second', ['b', 'a'], { mrr: 0.5, ndcg: 1 / Math.log2(3) }],
  ['nowhere', ['b'], { mrr: 0, ndcg: 0 }],
])('judges an engine that puts the right article %s', async (_, found, expected) => {
  const engine = async () => found;
  expect(await judge(engine, [{ query: 'x', ids: ['a'] }])).toEqual(expected);
});
