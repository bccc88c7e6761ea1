import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { randomOf } from '@broadsheet/article-fixtures';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listsOf } from '../src/paper/lists.ts';
import { storiesOf } from '../src/paper/stories.ts';
import { inventedVocabulary } from '../src/paper/vocabulary.ts';
import { chartOf } from '../src/publish/chart.ts';
import { assertComparable, contentsOf } from '../src/publish/comparable.ts';
import { cpuIn, measure, together } from '../src/publish/measure.ts';
import { median, rowsOf } from '../src/publish/rows.ts';
import { type Result, runCases } from '../src/publish/run-cases.ts';
import { changedFiles, countedFiles, placesOf, snapshotOf } from '../src/publish/snapshot.ts';
import type { Tool } from '../src/publish/tools/tool.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bench-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('sites are compared only', () => {
  const searched = /<article>[\s\S]*?<\/article>/;
  const site = (name: string, stories: Record<string, string>, lists = ['topics/a']) => {
    for (const [id, text] of Object.entries(stories))
      write(`${name}/2014/05/${id}/index.html`, `<article><h1>${id}</h1>${text}</article>`);
    for (const list of lists) write(`${name}/${list}/index.html`, '<h1>List</h1>');
    return [name, contentsOf(join(folder, name), searched)] as const;
  };
  const text = 'twenty words '.repeat(10);
  const one = () => site('one', { a: text, b: text });

  it('when they hold the same', () => {
    const other = site('other', { a: text, b: text }, ['topics/a']);
    expect(() => assertComparable(new Map([one(), other]))).not.toThrow();
  });

  it.each([
    [
      'a page of a list is missing',
      () => site('other', { a: text, b: text }, []),
      'topic: one has 1 pages, other 0.',
    ],
    ['a story is missing', () => site('other', { a: text }), 'story: one has 2 pages, other 1.'],
    [
      'a headline is another',
      () => site('other', { a: text, c: text }),
      'other has the headline “c”, one has not.',
    ],
    [
      'search would read less',
      () => site('other', { a: text, b: '' }),
      'words for search: one has 42, other 22.',
    ],
  ])('and refused when %s', (_, other, message) => {
    expect(() => assertComparable(new Map([one(), other()]))).toThrow(message);
  });

  it('takes the ways that tools write an apostrophe for one', () => {
    const other = site('other', { a: `${text} it&rsquo;s`, b: text });
    const plain = site('plain', { a: `${text} it's`, b: text });
    expect(plain[1].words).toBe(other[1].words);
  });

  it('knows the pages of periods by their list, whatever their address', () => {
    const [, { pages }] = site('one', {}, ['periods/topics-a-2014', 'topics/a/2014', 'local']);
    expect(Object.fromEntries(pages)).toEqual({ topic: 2, section: 1 });
  });
});

describe('the files that a case changes', () => {
  it('are those written, changed and deleted', () => {
    for (const name of ['same', 'changed', 'deleted']) write(name, 'before');
    const before = snapshotOf(folder);
    write('changed', 'after!');
    write('new', 'new');
    rmSync(join(folder, 'deleted'));
    expect(changedFiles(before, snapshotOf(folder))).toEqual(['changed', 'deleted', 'new']);
  });

  it('count without the story’s own folder, pictures and search', () => {
    const apart = ['2014/05/a/index.html', 'pagefind/x', '_astro/pictures/p.jpg'];
    const index = 'editions/2014-05-02/search/pagefind.js';
    const counted = ['index.html', '2014/05/ab/index.html', 'editions/2014-05-02.json'];
    expect(countedFiles([...apart, index, ...counted], '2014/05/a')).toEqual(counted);
  });
});

it('files are told by where they stand, the fullest folder first', () => {
  expect(placesOf(['a/x', 'index.html', 'b/x/y', 'b/z'])).toBe('b 2, a 1, root 1');
});

describe('a measured command', () => {
  it('is told with its children: time, processor, memory', async () => {
    const script = 'while (process.cpuUsage().user < 400_000);';
    const child = `require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(script)}])`;
    const found = await measure([process.execPath, '-e', child], folder);
    rmSync(`${folder}.log`);
    expect(found.seconds).toBeGreaterThan(0.3);
    expect(found.cpuSeconds).toBeGreaterThan(0.3);
    expect(found.sumMB).toBeGreaterThan(found.peakMB);
  });

  it('that fails says its last lines', async () => {
    const failing = measure(['sh', '-c', 'echo what is wrong; exit 3'], folder);
    await expect(failing).rejects.toThrow(/failed \(3\)\.\nwhat is wrong/);
    for (const ending of ['log', 'times']) rmSync(`${folder}.${ending}`, { force: true });
  });

  it('is charged with what its children used', () => {
    expect(cpuIn('0m0.00s 0m0.01s\n1m2.50s 0m0.25s\n')).toBe(62.75);
  });

  it('and the search after it are one: sums of time, the highest peak', () => {
    const part = { seconds: 1, cpuSeconds: 2, peakMB: 3, sumMB: 4 };
    const all = together([part, { seconds: 10, cpuSeconds: 20, peakMB: 2, sumMB: 9 }]);
    expect(all).toEqual({ seconds: 11, cpuSeconds: 22, peakMB: 3, sumMB: 9 });
  });
});

describe('the rows', () => {
  const result = (fields: Partial<Result>): Result => ({
    ...{ tool: 'broadsheet', size: 10_000, case: 'cold', seconds: 8, cpuSeconds: 1, peakMB: 900 },
    ...{ sumMB: 1, files: 1, bytes: 1, changed: 70, counted: 50, places: '' },
    ...fields,
  });
  const row = (name: string, results: Result[], sizes = [10_000]) =>
    rowsOf(results, sizes).find((one) => one.name === name);

  it('compare medians', () => {
    const own = [5, 8, 90].map((seconds) => result({ seconds }));
    const found = row('cold-10000-vs-hugo', [...own, result({ tool: 'hugo', seconds: 10 })]);
    expect(found).toMatchObject({ value: 0.8, target: '<= 0.8', ok: true });
  });

  it('compare what peers make with what they make, and tell what the full paper takes', () => {
    const results = [
      result({ seconds: 8 }),
      result({ tool: 'broadsheet-full', seconds: 20, peakMB: 1500, counted: 55 }),
      result({ tool: 'hugo', seconds: 10 }),
    ];
    expect(row('cold-10000-vs-hugo', results)).toMatchObject({ value: 0.8, ok: true });
    expect(row('cold-10000-full-vs-hugo', results)).toMatchObject({ value: 2, target: null });
    expect(row('peak-MB', results)).toMatchObject({ value: 1500 });
  });

  it('have a target only at the size that it is set for', () => {
    const results = [result({ size: 1000 }), result({ size: 1000, tool: 'hugo', seconds: 1 })];
    expect(row('cold-1000-vs-hugo', results, [1000])).toMatchObject({ target: null, ok: true });
  });

  it('miss the target of what was not measured', () => {
    expect(row('cold-10000-vs-hugo', [result({})])).toMatchObject({ value: null, ok: false });
  });

  it('take what a peer needs for 30,000 where it cannot finish 100,000', () => {
    const results = [
      result({ size: 100_000, case: 'edited', seconds: 2 }),
      result({ size: 30_000, case: 'edited', tool: 'hugo', seconds: 40 }),
    ];
    const found = row('edit-100000-vs-hugo', results, [30_000, 100_000]);
    expect(found).toMatchObject({ value: 0.05, target: '<= 0.05', ok: true });
  });

  it('take the most files of an edited and an added story', () => {
    const results = [
      result({ case: 'edited', counted: 20 }),
      result({ case: 'added', counted: 61 }),
    ];
    expect(row('files-10000', results)).toMatchObject({ value: 61, ok: false });
  });

  it.each([
    [[3, 1, 2], 2],
    [[1, 2, 3, 4], 2.5],
    [[], null],
  ])('the median of %j is %j', (values, expected) => {
    expect(median(values)).toBe(expected);
  });
});

describe('a run of cases', () => {
  const vocabulary = inventedVocabulary(200, randomOf(1));
  const stories = [...storiesOf({ count: 3, seed: 1, vocabulary })];
  const paper = {
    ...{ count: 3, stories: () => stories, latest: stories, lists: listsOf(stories) },
    ...{ people: new Map(), pictures: new Map() },
  };
  const tool = (name: string, command: string): Tool => ({
    ...{ name, output: 'out', pictures: 'media', kept: ['out'], stale: [], people: () => [] },
    ...{ searched: /<article>[\s\S]*?<\/article>/, site: () => [['site', '']] },
    story: ({ id, headline }) => [`${id}.txt`, headline],
    theme: (accent) => ['theme.css', accent],
    commands: () => [['sh', '-c', command]],
  });
  const page = 'mkdir -p out && cat *.txt > out/index.html';
  const run = async (tools: Tool[]) => {
    const said: string[] = [];
    const plan = { tools, cases: ['cold', 'edited'] as const, runs: 1, scratch: folder };
    const results = await runCases(paper, { ...plan, say: (line) => said.push(line) });
    return { said, told: results.map(({ case: name, tool: of, counted }) => [name, of, counted]) };
  };

  it('takes each case through all tools before the next begins', async () => {
    const { told } = await run([tool('broadsheet', page), tool('peer', page)]);
    expect(told).toEqual([
      ['cold', 'broadsheet', 1],
      ['cold', 'peer', 1],
      ['edited', 'broadsheet', 1],
      ['edited', 'peer', 1],
    ]);
  });

  it('goes on without a peer that cannot finish, and says so', async () => {
    const { said, told } = await run([
      tool('broadsheet', page),
      tool('peer', 'echo no memory; exit 9'),
    ]);
    expect(told.map(([name, of]) => `${name} ${of}`)).toEqual([
      'cold broadsheet',
      'edited broadsheet',
    ]);
    expect(said.join('\n')).toMatch(/3 cold peer did not finish: .*no memory/s);
  });

  it('ends where a build of ours fails', async () => {
    await expect(run([tool('broadsheet', 'exit 9')])).rejects.toThrow(/failed \(9\)/);
  });
});

it('the chart has a bar and a number for each case and tool, the longest across its width', () => {
  const base = { size: 10, case: 'cold', cpuSeconds: 1, peakMB: 1, sumMB: 1 } as const;
  const rest = { files: 1, bytes: 1, changed: 1, counted: 1, places: '' };
  const svg = chartOf(
    [
      { ...base, ...rest, tool: 'broadsheet', seconds: 5 },
      { ...base, ...rest, tool: 'hugo', seconds: 10 },
      { ...base, ...rest, size: 20, tool: 'hugo', seconds: 99 },
    ],
    10,
    'A <machine>',
  );
  const bars = [...svg.matchAll(/width="(\d+)" height="16" class="(\w+)".*?>([\d.]+ s)</g)];
  expect(bars.map(([, ...bar]) => bar)).toEqual([
    ['220', 'own', '5.0 s'],
    ['440', 'peer', '10.0 s'],
  ]);
  expect(svg).toContain('A &lt;machine>');
});

function write(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}
