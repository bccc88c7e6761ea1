import { readdirSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SearchUnavailable } from '../src/client/index.ts';
import { buildIndex } from '../src/index.ts';
import { openPaper, paperOf, story } from './paper.ts';

afterEach(() => vi.unstubAllGlobals());

const paths = (results: { path: string }[]) => results.map(({ path }) => path);

describe('ranking', () => {
  it.each([
    [
      'a headline before a text',
      'q=ferry',
      [
        { body: `The ferry, the ferry. ${'And so on. '.repeat(40)}` },
        { headline: 'A ferry at night' },
      ],
    ],
    [
      'a standfirst before a text',
      'q=ferry',
      [{ body: 'The ferry sails.' }, { standfirst: 'The ferry sails.', body: 'ferry' }],
    ],
    [
      'a name before a mention',
      'q=verdo',
      [{ body: 'Verdo said so.' }, { body: 'Verdo said so.', names: ['Sami Verdo'] }],
    ],
    [
      'all words before some',
      'q=night+ferry',
      [{ headline: 'Ferry ferry' }, { body: 'A ferry sails at night.' }],
    ],
    [
      'a short text before a long one',
      'q=ferry',
      [{ body: `ferry ${'x '.repeat(900)}` }, { body: 'ferry at last' }],
    ],
    [
      'the newer of two alike',
      'q=ferry',
      [
        { body: 'ferry', published: '2020-01-01' },
        { body: 'ferry', published: '2026-11-01' },
      ],
    ],
  ])('puts %s', async (_, query, fields) => {
    const paper = await paperOf(fields.map((field, at) => story({ url: `/${at}/`, ...field })));
    expect(paths(await paper.find(`?${query}`))).toEqual(['/1/', '/0/']);
  });

  it('takes words in quotes as one phrase, in the order they stand in', async () => {
    const paper = await paperOf([
      story({ url: '/a/', body: 'The night ferry sails.' }),
      story({ url: '/b/', body: 'The ferry sails at night.' }),
      story({ url: '/c/', headline: 'Last night', standfirst: 'Ferry lost', body: 'x' }),
    ]);
    expect(paths(await paper.find('?q="night+ferry"'))).toEqual(['/a/']);
    expect(paths(await paper.find('?q=«night+ferry»+sails'))).toEqual(['/a/']);
    expect(await paper.find('?q="ferry+night"')).toEqual([]);
  });

  it('leaves out stories with some of the words where ten have all', async () => {
    const records = Array.from({ length: 90 }, (_, at) =>
      story({ url: `/${at}/`, body: at < 12 ? 'salt and pepper' : at < 20 ? 'salt' : 'bread' }),
    );
    const [answer] = await (await paperOf(records)).answers('?q=salt+pepper');
    expect(answer?.total).toBe(12);
  });
});

describe('periods', () => {
  const years = Array.from({ length: 200 }, (_, at) =>
    story({
      url: `/${at}/`,
      headline: at === 3 ? 'The heron' : `Story ${at}`,
      body: 'salt',
      published: `${2007 + Math.floor(at / 10)}-03-${10 + (at % 10)}T0${at % 10}:00:00Z`,
      filters: { section: [at % 2 ? 'Local' : 'World'], person: [`P${at % 3}`] },
    }),
  );

  it('are opened newest first, and no older ones than are needed', async () => {
    const paper = await paperOf(years);
    const all = await paper.answers('?q=salt');
    expect(all[0]).toMatchObject({ total: 10, isComplete: false, ahead: 19, searched: ['2026'] });
    expect(all.at(-1)).toMatchObject({ total: 200, isComplete: true, ahead: 0 });
    const before = paper.requested.filter((path) => path.includes('/en-2025/'));
    expect(before.length).toBeGreaterThan(0);
  });

  it('are searched to the end where little is found', async () => {
    const [answer, ...others] = await (await paperOf(years)).answers('?q=heron');
    expect(answer).toMatchObject({ total: 1, isComplete: true });
    expect(others).toEqual([]);
  });

  it.each([
    ['q=salt&sort=date', ['/199/', '/198/', '/197/']],
    ['q=salt&sort=oldest', ['/0/', '/1/', '/2/']],
    ['section=World', ['/198/', '/196/', '/194/']],
    ['q=salt&from=2010-03-12&to=2010-03-14&sort=date', ['/34/', '/33/', '/32/']],
    ['q=salt&year=2012&section=Local&sort=oldest', ['/51/', '/53/', '/55/']],
  ])('%s is in the order of all of them', async (query, first) => {
    const paper = await paperOf(years);
    for (const answer of await paper.answers(`?${query}`))
      expect(paths(await answer.results(3))).toEqual(first);
  });

  it('ask nothing of a year that a query is not about', async () => {
    const paper = await paperOf(years);
    await paper.answers('?q=salt&year=2012');
    const asked = new Set(paper.requested.map((path) => path.split('/')[2]));
    expect([...asked]).toEqual(['shards.json', 'en-2012', 'wasm.en.1.6.0.pagefind']);
  });

  it('count each value of a filter as if another of the same were not chosen', async () => {
    const paper = await paperOf(years);
    const answer = (await paper.answers('?q=salt&section=World', { withCounts: true })).at(-1);
    expect(answer?.total).toBe(100);
    expect(answer?.counts.section).toEqual({ Local: 100, World: 100 });
    expect(answer?.counts.person).toEqual({ P0: 34, P1: 33, P2: 33 });
    expect(answer?.counts.year?.[2012]).toBe(5);
  });
});

describe('languages', () => {
  const twins = [
    story({ url: '/a/', headline: 'Radio Delta', family: 'a', published: '2026-03-01T08:00:00Z' }),
    story({ url: '/ar/a/', language: 'ar', headline: 'Radio Delta راديو', family: 'a' }),
    story({ url: '/ar/b/', language: 'ar', headline: 'Radio', published: '2026-03-01T09:00:00Z' }),
  ];

  it('are apart unless all are asked for', async () => {
    const paper = await paperOf(twins);
    expect(paths(await paper.find('?q=radio'))).toEqual(['/a/']);
    expect((await paper.find('?q=radio&language=ar')).length).toBe(2);
  });

  it('count a story and its translation once, and show that of the reader', async () => {
    const paper = await paperOf(twins);
    const answer = (await paper.answers('?q=radio&language=all')).at(-1);
    expect(answer?.total).toBe(2);
    expect(paths((await answer?.results(10)) ?? []).sort()).toEqual(['/a/', '/ar/b/']);
  });

  it('are joined by the hour where sorted by date', async () => {
    const paper = await paperOf(twins.slice(0, 1).concat(twins.slice(2)));
    expect(paths(await paper.find('?q=radio&language=all&sort=date'))).toEqual(['/ar/b/', '/a/']);
  });
});

describe('results', () => {
  it('mark what was asked for in the letters of the text, and lead to it', async () => {
    const body = `${'word '.repeat(60)}قالت والحَكُومَة أمس`;
    const paper = await paperOf([story({ url: '/a/', language: 'ar', body })]);
    const [result] = await paper.find('?q=الحكومة&language=ar');
    expect(result?.excerpt.find(({ isMatch }) => isMatch)?.text).toBe('والحَكُومَة');
    expect(decodeURIComponent(result?.place ?? '')).toBe('/a/#:~:text=والحَكُومَة أمس');
  });

  it('show writing without spaces as it was written', async () => {
    const body = '今天北京的天气很好。我们去公园散步。';
    const paper = await paperOf([story({ url: '/a/', language: 'zh', body })]);
    const [result] = await paper.find('?q=天气&language=zh');
    expect(result?.excerpt.map(({ text }) => text).join('')).toBe(body);
    expect(result?.excerpt.find(({ isMatch }) => isMatch)?.text).toBe('天气');
  });

  it('offer a near word where none is found', async () => {
    const records = ['ferry sails', 'ferry waits'].map((body, at) =>
      story({ url: `/${at}/`, body }),
    );
    const [answer] = await (await paperOf(records)).answers('?q=fery+sailz');
    expect(await answer?.suggestion()).toBe('ferry sails');
  });

  it.each([
    'q=',
    'q=...',
    'q=🌊',
    'q=‮',
    'q=%22%22',
    'from=soon',
    'year=soon',
    'q=xyzzy&topic=none',
  ])('are none for %s, without an error', async (query) => {
    const paper = await paperOf([story({ url: '/a/' })]);
    expect(await paper.find(`?${query}`)).toEqual([]);
  });

  it('are none where no story has a word', async () => {
    const paper = await paperOf([story({ url: '/a/', headline: '…', body: '!' })]);
    const [answer] = await paper.answers('?q=salt');
    expect(answer).toMatchObject({ total: 0, missing: [] });
    expect(paths(await paper.find('?year=2026'))).toEqual(['/a/']);
  });

  it('find words that are in every story, and bear 10,000 characters', async () => {
    const records = Array.from({ length: 12 }, (_, at) =>
      story({ url: `/${at}/`, body: 'the and' }),
    );
    const paper = await paperOf(records);
    expect((await paper.answers('?q=the+and')).at(-1)?.total).toBe(12);
    expect(await paper.find(`?q=${'x'.repeat(10_000)}`)).toEqual([]);
  });
});

describe('an index that does not come whole', () => {
  const two = [
    story({ url: '/new/', headline: 'Salt now' }),
    story({ url: '/old/', headline: 'Salt then', published: '2020-01-01' }),
  ];

  it.each([
    ['the list is lost', LIST, (file: string) => rmSync(file)],
    ['the list is cut off', LIST, (file: string) => truncateSync(file, 25)],
    ['a file of words is lost', WORDS, (file: string) => rmSync(file)],
    ['a file of words is cut off', WORDS, (file: string) => truncateSync(file, 25)],
  ])('answers from the rest where %s, and says which period is missing', async (_, name, harm) => {
    const { dist } = await paperOf(two);
    const shard = join(dist, 'pagefind/en-2020');
    const part = readdirSync(shard, { recursive: true, encoding: 'utf8' }).find((one) =>
      name.test(one),
    );
    harm(join(shard, part ?? ''));
    const answer = (await openPaper(dist).answers('?q=salt')).at(-1);
    expect(answer).toMatchObject({ total: 1, isComplete: true, missing: ['2020'] });
  });

  it('is told apart from an index that is not there', async () => {
    const { dist } = await paperOf(two.slice(0, 1));
    rmSync(join(dist, 'pagefind/en-2026'), { recursive: true });
    await expect(openPaper(dist).find('?q=salt')).rejects.toMatchObject({ reason: 'failed' });
    rmSync(join(dist, 'pagefind'), { recursive: true });
    const error = await openPaper(dist)
      .find('?q=salt')
      .catch((caught) => caught);
    expect(error).toBeInstanceOf(SearchUnavailable);
    expect(error.reason).toBe('missing');
  });

  it('is read anew where another was published meanwhile', async () => {
    const { dist } = await paperOf(two);
    const paper = openPaper(dist);
    expect((await paper.find('?q=now')).length).toBe(1);
    const records = [story({ url: '/x/', headline: 'Salt', published: '2020-01-02' })];
    await buildIndex({ dist, records });
    await expect(paper.find('?q=salt')).rejects.toMatchObject({ reason: 'outdated' });
    expect(paths(await paper.find('?q=salt'))).toEqual(['/x/']);
  });
});

const LIST = /^[0-9a-f]{12}\.pf_meta$/;
const WORDS = /\.pf_index$/;
