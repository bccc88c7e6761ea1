import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { judge } from '../src/judged/judge.ts';
import { storiesOf } from '../src/paper/stories.ts';
import { inventedVocabulary, vocabularyOf, wordFrom } from '../src/paper/vocabulary.ts';
import { writeContent } from '../src/paper/write-content.ts';
import { randomOf } from '../src/random.ts';

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

describe('a content folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'paper-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('has a file for each story and each person', () => {
    const stories = paper(3, 20);
    writeContent(folder, stories);
    const files = readdirSync(join(folder, 'stories'), { recursive: true, encoding: 'utf8' });
    const texts = files.filter((name) => name.endsWith('.md'));
    expect(texts.length).toBe(20);
    const [, head = ''] = readFileSync(join(folder, 'stories', texts[0] ?? ''), 'utf8').split(
      '---\n',
    );
    const fields = parseDocument(head).toJS();
    expect(stories.map(({ headline }) => headline)).toContain(fields.headline);
    const people = new Set(stories.flatMap(({ byline }) => byline));
    expect(readdirSync(join(folder, 'people')).length).toBe(people.size);
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
