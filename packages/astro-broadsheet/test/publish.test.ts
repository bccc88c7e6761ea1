import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { alteredIn } from '../src/publish/altered.ts';
import { startAltered } from '../src/publish/altered-ahead.ts';
import { applyChanges } from '../src/publish/apply.ts';
import { foldersOf, type State, stateOf } from '../src/publish/files.ts';
import { lock } from '../src/publish/lock.ts';
import { planPaths } from '../src/publish/plan.ts';
import { type PublishRecord, readRecord, writeRecord } from '../src/publish/record.ts';
import { reportOf } from '../src/publish/report.ts';
import { openShelf } from '../src/publish/shelf.ts';
import { filesIn } from './site.ts';

const root = fileURLToPath(new URL('../.cache/publish/', import.meta.url));
const dist = join(root, 'dist');

beforeEach(() => rmSync(root, { recursive: true, force: true }));

describe('the record of the last build', () => {
  const record = recordOf(['a/index.html', 'b.xml']);

  it('comes back as it was written', () => {
    writeRecord(root, dist, record);
    expect(readRecord(root, dist)).toEqual(record);
  });

  it.each([
    ['is missing', () => rmSync(join(root, 'record.jsonl'))],
    ['was cut short', (text: string) => write('record.jsonl', text.slice(0, -20))],
    [
      'is of another version',
      (text: string) => write('record.jsonl', text.replace('"version":2', '"version":1')),
    ],
    [
      'is of another folder',
      (text: string) => write('record.jsonl', text.replace('/dist"', '/other"')),
    ],
  ])('is not believed where it %s', (_, spoil) => {
    writeRecord(root, dist, record);
    spoil(readFileSync(join(root, 'record.jsonl'), 'utf8'));
    expect(readRecord(root, dist)).toBeUndefined();
  });
});

it('texts come back from a shelf as they were put there, and leave no file', () => {
  const shelf = openShelf(join(root, 'pages.json'));
  const texts = ['one', '', 'الدلتا — …', 'x'.repeat(100_000)];
  const places = texts.map(shelf.put);
  expect(places.toReversed().map(shelf.take)).toEqual(texts.toReversed());
  shelf.close();
  expect(existsSync(join(root, 'pages.json'))).toBe(false);
});

describe('the paths that are rendered', () => {
  const page = (pathname: string, cacheKey?: string) => ({
    pathname,
    route: { type: 'page' },
    cacheKey,
  });
  const record = recordOf(['a/index.html', 'b/index.html', 'c/index.html']);
  record.paths.set('/a/', { key: 'broadsheet:1', file: 'a/index.html' });
  const known = { record, altered: new Set<string>(), publicFiles: new Set<string>() };
  const rendered = (
    paths: ReturnType<typeof page>[],
    former: Parameters<typeof planPaths>[1] = known,
  ) => planPaths(paths, former).render.map(({ pathname }) => pathname);

  it.each([
    ['not with the key that they had', page('/a/', 'broadsheet:1'), known, []],
    ['with another key', page('/a/', 'broadsheet:2'), known, ['/a/']],
    ['without a key', page('/a/'), known, ['/a/']],
    ['with a key of somebody else', page('/a/', '1'), known, ['/a/']],
    ['that are new', page('/d/', 'broadsheet:1'), known, ['/d/']],
    [
      'where no build is known',
      page('/a/', 'broadsheet:1'),
      { ...known, record: undefined },
      ['/a/'],
    ],
    [
      'whose file was changed by hand',
      page('/a/', 'broadsheet:1'),
      { ...known, altered: new Set(['a/index.html']) },
      ['/a/'],
    ],
    [
      'whose place a file of the site takes',
      page('/a/', 'broadsheet:1'),
      { ...known, publicFiles: new Set(['a/index.html']) },
      ['/a/'],
    ],
  ])('are those %s', (_, path, former, expected) => {
    expect(rendered([path], former)).toEqual(expected);
  });

  it('leave a file to the first of two that want it, as a whole build does', () => {
    expect(rendered([page('/a/', 'broadsheet:1'), page('/a', 'broadsheet:9')])).toEqual([]);
    expect(rendered([page('/a/', 'broadsheet:2'), page('/a', 'broadsheet:9')])).toEqual([
      '/a/',
      '/a',
    ]);
  });
});

describe('a published folder that somebody touched', () => {
  const FILES = ['index.html', 'a/index.html', 'a/b/index.html'];

  it.each([
    ['nothing', () => {}, [], []],
    [
      'a file that was edited',
      () => write('dist/a/index.html', 'other words'),
      ['a/index.html'],
      [],
    ],
    ['a file of the same length', () => retouch('a/index.html', 'A'), ['a/index.html'], []],
    [
      'a file that was set back to an older time',
      () => retouch('a/index.html', 'a', 1),
      ['a/index.html'],
      [],
    ],
    ['a file that was removed', () => rmSync(join(dist, 'index.html')), ['index.html'], []],
    ['a file that was added', () => write('dist/a/own.txt', 'x'), [], ['a/own.txt']],
    [
      'a folder that was added',
      () => write('dist/new/deep/own.txt', 'x'),
      [],
      ['new/deep/own.txt'],
    ],
    [
      'a folder that was removed',
      () => rmSync(join(dist, 'a'), { recursive: true }),
      ['a/index.html', 'a/b/index.html'],
      [],
    ],
  ])('gives away %s', (_, touch, altered, strangers) => {
    for (const file of FILES) write(`dist/${file}`, 'a');
    const record = recordOf(FILES);
    touch();
    const found = alteredIn(dist, record);
    expect([[...found.altered], found.strangers]).toEqual([altered, strangers]);
  });
});

describe('a look ahead of what was altered', () => {
  const many = Array.from({ length: 6000 }, (_, at) => `a/${'long-name-'.repeat(8)}${at}.html`);
  const none = { ...recordOf([]), files: new Map() };

  it('is that of a thread, where the record is large', async () => {
    writeRecord(root, dist, { ...none, files: new Map(many.map((file) => [file, '1 1'])) });
    const { altered } = await startAltered({ folder: root, dist })(none);
    expect([...altered]).toEqual(many);
  });

  it('is taken anew, where another build has ended since', async () => {
    writeRecord(root, dist, { ...none, files: new Map(many.map((file) => [file, '1 1'])) });
    const look = startAltered({ folder: root, dist });
    const record = { ...none, files: new Map([['gone.html', '1 1']]) };
    writeRecord(root, dist, record);
    expect([...(await look(record)).altered]).toEqual(['gone.html']);
  });
});

it('what changed is put in its place, what is gone leaves no empty folder, and once more does no harm', () => {
  const side = join(root, 'side');
  for (const file of ['index.html', 'old/deep/index.html', 'page']) write(`dist/${file}`, 'old');
  const changes = {
    written: ['index.html', 'page/index.html'],
    deleted: ['old/deep/index.html', 'page'],
  };
  for (let time = 0; time < 2; time++) {
    for (const file of changes.written) write(`side/${file}`, 'new');
    applyChanges({ side, dist }, changes);
    expect([...filesIn(dist)].map(([path, bytes]) => `${path}: ${bytes}`)).toEqual([
      'index.html: new',
      'page/index.html: new',
    ]);
    expect(existsSync(join(dist, 'old'))).toBe(false);
  }
});

describe('two builds at once', () => {
  it('are one too many: the second says so', () => {
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    write('lock', String(other.pid));
    try {
      expect(() =>
        lock(root),
      ).toThrow(`Another build of this paper is at work (process ${other.pid}).
  Wait for its end. Where there is none, remove ${join(root, 'lock')}.
  publish/busy`);
    } finally {
      other.kill();
    }
  });

  it('are not what a build that was killed leaves behind', () => {
    write('lock', '999999999');
    lock(root);
    expect(readFileSync(join(root, 'lock'), 'utf8')).toBe(String(process.pid));
  });
});

const BESIDE = '2026/11/beside/index.html';

it('the log says what was published, and why', () => {
  const record = recordOf([
    'index.html',
    'local/index.html',
    BESIDE,
    '2026/11/old/index.html',
    'rss.xml',
  ]);
  record.paths.set('/local/', { key: 'broadsheet:which=1 stories=1', file: 'local/index.html' });
  record.paths.set('/rss.xml', { key: 'broadsheet:which=1 stories=1', file: 'rss.xml' });
  const changes = {
    written: ['2026/11/new/index.html', 'index.html', 'local/index.html', BESIDE, 'rss.xml'],
    deleted: ['2026/11/old/index.html'],
  };
  record.paths.set('/2026/11/beside/', { key: 'broadsheet:own=1 beside=1', file: BESIDE });
  const stories = ['2026/11/new/index.html', BESIDE, '2026/11/same/index.html'];
  const plan = {
    render: [1, 2, 3, 4],
    rendered: new Map([
      ['/2026/11/beside/', { key: 'broadsheet:own=1 beside=2', file: BESIDE }],
      ['/local/', { key: 'broadsheet:which=2 stories=2', file: 'local/index.html' }],
      ['/rss.xml', { key: 'broadsheet:which=1 stories=2', file: 'rss.xml' }],
    ]),
    kept: new Map([['/a/', { key: 'k', file: 'a' }]]),
  };
  const leads = { before: { 'index.html': 'old' }, after: { 'index.html': 'new' } };
  expect(
    reportOf({ changes, plan, former: { record }, code: 'code', stories, leads }),
  ).toMatchInlineSnapshot(`
    [
      "published 1 story: 5 files written, 1 deleted; 4 of 5 paths made anew",
      "  pages: 1 new: /2026/11/new/",
      "  pages: 1 with another lead: /",
      "  pages: 1 with other stories: /local/",
      "  pages: 1 beside a story that changed: /2026/11/beside/",
      "  feeds: 1 with a story that changed: /rss.xml",
      "  pages: 1 gone: /2026/11/old/",
    ]
  `);
  expect(
    reportOf({ changes, plan, former: { record: undefined }, code: 'code', stories, leads }),
  ).toMatchInlineSnapshot(`
    [
      "published 2 stories: 5 files written, 1 deleted; everything: no former build is known",
    ]
  `);
  expect(
    reportOf({ changes, plan, former: { record }, code: 'other', stories, leads }),
  ).toMatchInlineSnapshot(`
    [
      "published 2 stories: 5 files written, 1 deleted; everything: the code or the options are others",
    ]
  `);
});

function write(file: string, content: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
}

/** Other content at another time: of the same length, and with an hour that the clock was set back to. */
function retouch(file: string, content: string, hours = 0): void {
  write(`dist/${file}`, content);
  const at = new Date(Date.now() - hours * 3_600_000 + 5);
  utimesSync(join(dist, file), at, at);
}

function recordOf(files: string[]): PublishRecord {
  const states = (paths: Iterable<string>) =>
    new Map([...paths].map((path): [string, State] => [path, stateOf(join(dist, path)) ?? '']));
  return {
    ...{ code: 'code', late: new Set(), images: new Map(), editions: new Map([['e.json', 'k']]) },
    paths: new Map(files.map((file) => [`/${file}`, { key: 'broadsheet:1', file }])),
    files: states(files),
    folders: states(foldersOf(files)),
  };
}
