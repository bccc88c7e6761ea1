import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planShards } from '../src/build/plan-shards.ts';
import { scanPages, timeOn } from '../src/build/scan.ts';
import { buildIndex, SearchIndexError, type SearchRecord, searchPage } from '../src/index.ts';
import { openPaper, story } from './paper.ts';

let dist: string;
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'search-'));
});
afterEach(() => rmSync(dist, { recursive: true }));

const cache = () => join(dist, '.cache');

it('holds every page that asks for it, by language and year, and no other', async () => {
  page('a', { text: 'The river rose' });
  page('b', { text: 'An older river', date: '2019-05-01T09:00:00+02:00' });
  page('ar/c', { language: 'ar', text: 'ارتفع النهر' });
  page('hidden', { text: 'SECRET words', body: '' });
  const built = await buildIndex({ dist });
  expect(built.stories).toBe(3);
  expect(built.shards.map(({ id, stories }) => `${id} ${stories}`)).toEqual([
    'ar-2026 1',
    'en-2026 1',
    'en-2019 1',
  ]);
  expect(JSON.parse(readFileSync(join(dist, 'pagefind/shards.json'), 'utf8'))).toEqual(
    built.shards,
  );
  const texts = [...contents().values()].join();
  expect(texts).toContain('The river rose');
  expect(texts).not.toContain('SECRET');
});

it('reads Pagefind’s marks: weights, what is ignored, filters, meta', async () => {
  writePage(
    'a',
    `<!doctype html><html lang=en><body><nav>Menu</nav><main data-pagefind-body>
    <h1 data-pagefind-meta="title">The <em>night</em> ferry &amp; us</h1>
    <p data-pagefind-weight="3">It runs at ten.</p><p>Body text<br>goes on.</p>
    <aside data-pagefind-ignore>An advertisement <img src="x.jpg"></aside><script>let code;</script>
    <time datetime="2026-11-20T09:00:00Z" data-pagefind-meta="date[datetime]">Friday</time>
    <img src="/boat.jpg" alt="A boat" data-pagefind-meta="image[src], image_alt[alt]">
    <span hidden data-pagefind-filter="topic:Ships, old and new"></span>
    </main><footer>Foot</footer></body></html>`,
  );
  await buildIndex({ dist });
  const [fragment] = [...contents()].filter(([path]) => path.endsWith('.pf_fragment'));
  expect(JSON.parse(fragment?.[1].slice('pagefind_dcd'.length) ?? '')).toEqual({
    url: '/a/',
    content: 'Body text goes on. Friday',
    filters: { topic: ['Ships, old and new'] },
    meta: {
      title: 'The night ferry & us',
      standfirst: 'It runs at ten.',
      date: '2026-11-20T09:00:00Z',
      image: '/boat.jpg',
      image_alt: 'A boat',
    },
  });
});

it('takes the language of a page that speaks of <html> in a comment first', () => {
  const comment = `<!-- <html> ${'x'.repeat(600)} -->`;
  const html = `${comment}<html lang="ar"><article data-pagefind-body>x</article></html>`;
  expect(searchPage('a/index.html', Buffer.from(html))?.language).toBe('ar');
});

describe('a scan of a site', () => {
  const later = () => timeOn(dist) + 60_000;

  it('does not read a file again that was not touched since', () => {
    page('a', { text: 'The river rose' });
    page('list', { text: 'SECRET', body: '' });
    const { pages, stamps } = scanPages(dist, { now: later() });
    expect(stamps.map(([path]) => path)).toEqual(['a/index.html', 'list/index.html']);
    const before = { stamps, pages: pages.map((page) => ({ ...page, hash: 'as it was' })) };
    const again = scanPages(dist, { before, now: later() });
    expect(again).toEqual(before);
    page('a', { text: 'The river fell' });
    expect(scanPages(dist, { before }).pages[0]?.hash).not.toBe('as it was');
  });

  it('reads a file again that was written a moment before', () => {
    page('a', { text: 'The river rose' });
    expect(scanPages(dist, { now: timeOn(dist) }).stamps).toEqual([]);
    expect(readdirSync(dist)).toEqual(['a']);
  });

  it('leaves out what is not there any more', () => {
    page('a', { text: 'The river rose' });
    const before = scanPages(dist, { now: later() });
    rmSync(join(dist, 'a'), { recursive: true });
    expect(scanPages(dist, { before })).toEqual({ pages: [], stamps: [] });
  });
});

describe('with what has changed', () => {
  it('reads no page but those, and comes to the same index', async () => {
    for (const [at, year] of [2024, 2025, 2026].entries())
      page(`p${at}`, { text: `River ${at}`, date: `${year}-05-01T09:00:00Z` });
    await buildIndex({ dist, cache: cache() });
    page('p0', { text: 'NOT READ', date: '2024-05-01T09:00:00Z' });
    page('p2', { text: 'Lake', date: '2026-05-01T09:00:00Z' });
    rmSync(join(dist, 'p1'), { recursive: true });
    const changes = { written: ['p2/index.html', 'style.css'], deleted: ['p1/index.html'] };
    const built = await buildIndex({ dist, cache: cache(), changes });
    expect([built.stories, built.built]).toEqual([2, 1]);
    const texts = [...contents().values()].join();
    expect(texts).toContain('Lake');
    expect(texts).not.toMatch(/NOT READ|River 1/);
  });

  it('does not look again at what is known of a page', async () => {
    page('a', { text: 'The river rose' });
    page('b', { text: 'The river fell' });
    const read = (path: string) => searchPage(path, readFileSync(join(dist, path)));
    const known = read('a/index.html');
    expect(known).toMatchObject({ path: 'a/index.html', language: 'en' });
    const pages = new Map([
      ['a/index.html', known],
      // As of a page that does not ask to be searched.
      ['b/index.html', null],
    ]);
    expect((await buildIndex({ dist, pages })).stories).toBe(1);
  });

  it('reads every page where nothing is kept', async () => {
    page('a', { text: 'The river rose' });
    const changes = { written: [], deleted: [] };
    expect((await buildIndex({ dist, cache: cache(), changes })).stories).toBe(1);
  });
});

describe('the same stories', () => {
  const records = Array.from({ length: 40 }, (_, at) =>
    story({
      url: `/${at}/`,
      headline: `Story ${at}`,
      published: `20${10 + (at % 10)}-03-05T09:00:00Z`,
    }),
  );

  it('give the same bytes, in whatever order they come, with or without a cache', async () => {
    await buildIndex({ dist, records });
    const first = contents();
    expect(first.size).toBeGreaterThan(40);
    await buildIndex({ dist, records: records.toReversed(), cache: cache() });
    expect(contents()).toEqual(first);
    await buildIndex({ dist, records, cache: cache() });
    expect(contents()).toEqual(first);
  });

  it('are not indexed again, and what was deleted of the index is put back', async () => {
    const index = await buildIndex({ dist, records, cache: cache() });
    expect(index.built).toBe(10);
    const first = contents();
    expect(index.written).toEqual([...first.keys()].sort());
    const list = join(dist, 'pagefind/shards.json');
    const { mtimeMs } = statSync(list);
    expect((await buildIndex({ dist, records, cache: cache() })).built).toBe(0);
    expect(statSync(list).mtimeMs, 'the list is not written again').toBe(mtimeMs);
    rmSync(join(dist, 'pagefind'), { recursive: true });
    expect((await buildIndex({ dist, records, cache: cache() })).built).toBe(0);
    expect(contents()).toEqual(first);
  });

  it.each([
    ['new words', 'Other words.'],
    ['the words that they had', 'text. Some'],
  ])('are the same after an edit as without a cache: %s', async (_, body) => {
    await buildIndex({ dist, records, cache: cache() });
    const edited = records.map((record, at) => (at === 3 ? { ...record, body } : record));
    await buildIndex({ dist, records: edited, cache: cache() });
    const after = contents();
    await buildIndex({ dist, records: edited });
    expect(contents()).toEqual(after);
  });

  it('change one shard when one is edited, added, or taken away', async () => {
    await buildIndex({ dist, records, cache: cache() });
    const first = contents();
    const edited = records.map((record, at) => (at === 3 ? { ...record, body: 'Other.' } : record));
    const edit = await buildIndex({ dist, records: edited, cache: cache() });
    expect(edit.built).toBe(1);
    const changed = [...contents()].filter(([path, text]) => first.get(path) !== text);
    expect(edit.written, 'a file that is as it was is left alone').toEqual(
      changed.map(([path]) => path).sort(),
    );
    expect([...new Set(changed.map(([path]) => path.split('/')[1]))]).toEqual([
      'en-2013',
      'shards.json',
    ]);
    await buildIndex({ dist, records: records.filter((_, at) => at % 10 !== 3), cache: cache() });
    expect(existsSync(join(dist, 'pagefind/en-2013'))).toBe(false);
    expect(readdirSync(cache()).some((name) => name.startsWith('en-2013'))).toBe(false);
  });

  it('are built anew where the cache was cut short', async () => {
    await buildIndex({ dist, records, cache: cache() });
    const first = contents();
    for (const name of readdirSync(cache())) writeFileSync(join(cache(), name), 'x');
    rmSync(join(dist, 'pagefind'), { recursive: true });
    expect((await buildIndex({ dist, records, cache: cache() })).built).toBe(10);
    expect(contents()).toEqual(first);
  });

  it('are the same when many are built side by side', async () => {
    const many = Array.from({ length: 500 }, (_, at) =>
      story({ url: `/${at}/`, headline: `Story ${at}`, published: `20${10 + (at % 4)}-03-05` }),
    );
    await buildIndex({ dist, records: many });
    const parts = contents();
    rmSync(join(dist, 'pagefind'), { recursive: true });
    for (const year of [10, 11, 12, 13])
      await buildIndex({
        dist,
        records: many.filter((_, at) => at % 4 === year - 10),
        cache: cache(),
      });
    for (const [path, text] of contents())
      if (path.includes('/en-2013/')) expect(parts.get(path)).toBe(text);
  });
});

describe('a plan', () => {
  const dated = (count: number, month = '05') =>
    Array.from({ length: count }, () => ({ language: 'en', published: `2026-${month}-01` }));

  it.each([
    [
      ['01', '02', '07', '08'],
      ['en-2026-07-12 6', 'en-2026-01-06 6'],
    ],
    [
      ['01', '04', '05'],
      ['en-2026-04-06 6', 'en-2026-01-03 3'],
    ],
    [
      ['04', '05', '06'],
      ['en-2026-06 3', 'en-2026-05 3', 'en-2026-04 3'],
    ],
  ])('divides a year of more stories than a shard holds: %s', (months, expected) => {
    const pages = months.flatMap((month) => dated(3, month));
    expect(planShards(pages, 6).map(({ id, pages }) => `${id} ${pages.length}`)).toEqual(expected);
  });

  it('leaves a year whole where it can', () => {
    expect(planShards(dated(5), 5).map(({ id }) => id)).toEqual(['en-2026']);
  });

  it('keeps pages without a date together, after all others', () => {
    const plan = planShards([{ language: 'en' }, ...dated(1)]);
    expect(plan.map(({ id }) => id)).toEqual(['en-2026', 'en-undated']);
  });
});

it('is empty for a paper without stories, so that the page can say so', async () => {
  const written = ['pagefind/shards.json'];
  expect(await buildIndex({ dist })).toEqual({ stories: 0, shards: [], built: 0, written });
  expect(readFileSync(join(dist, 'pagefind/shards.json'), 'utf8')).toBe('[]');
});

describe('fails', () => {
  it('with every page whose date is none', async () => {
    page('a', { date: '20 November' });
    page('b', { date: 'soon' });
    await expect(buildIndex({ dist })).rejects.toThrowErrorMatchingInlineSnapshot(`
      [SearchIndexError: The search index could not be made.

        b/index.html: its date is not written as yyyy-mm-dd: soon
        a/index.html: its date is not written as yyyy-mm-dd: 20 November

        search/index-failed]
    `);
  });

  it('with the shards that could not be written', async () => {
    const filters = { section: 5 } as unknown as SearchRecord['filters'];
    const records = [
      story({ url: '/a/' }),
      { ...story({ url: '/b/' }), filters },
    ] as SearchRecord[];
    const error = await buildIndex({ dist, records }).catch((caught) => caught);
    expect(error).toBeInstanceOf(SearchIndexError);
    expect(error.issues[0]).toMatch(/^en-2026: /);
  });
});

it('answers from pages as from records', async () => {
  page('a', { text: 'The river rose' });
  await buildIndex({ dist });
  const [result] = await openPaper(dist).find('?q=river');
  expect(result?.path).toBe('/a/');
});

function page(
  path: string,
  { language = 'en', text = 'Words', body = 'data-pagefind-body', date = '2026-11-20T09:00:00Z' },
) {
  writePage(
    path,
    `<!doctype html><html lang="${language}"><body><article ${body}><h1>${text}</h1><span hidden data-pagefind-meta="date[data-value]" data-value="${date}"></span></article></body></html>`,
  );
}

function writePage(path: string, html: string) {
  mkdirSync(join(dist, path), { recursive: true });
  writeFileSync(join(dist, path, 'index.html'), html);
}

/** Every file of the index by path, decompressed. */
function contents(): Map<string, string> {
  const names = readdirSync(join(dist, 'pagefind'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    names.map((name) => {
      const bytes = readFileSync(name);
      const plain = name.includes('.pf_') ? gunzipSync(bytes) : bytes;
      return [name.slice(dist.length + 1), plain.toString()];
    }),
  );
}

it('finds what the example of the readme marks', async () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const [, html = ''] = /```html\n([\s\S]*?)```/.exec(readme) ?? [];
  writePage('bridge', html);
  await buildIndex({ dist });
  const [result] = await openPaper(dist).find('?q=bridge&section=Local');
  expect(result).toMatchObject({ path: '/bridge/', meta: { date: '2026-11-20T09:00:00+02:00' } });
  expect(result?.excerpt.map(({ text }) => text).join('')).not.toContain('Subscribe');
});
