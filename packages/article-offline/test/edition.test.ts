import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseRendition } from '../src/client/keep-whole.ts';
import { planEdition } from '../src/client/plan-edition.ts';
import { facesIn, fontsFor, lettersIn } from '../src/edition/fonts.ts';
import { type ManifestFile, renditionsFor, totalsOf } from '../src/edition/manifest.ts';
import { readPage } from '../src/edition/read-page.ts';
import * as names from '../src/index.ts';
import { buildOffline, OfflineError, pageFile } from '../src/index.ts';
import { makeSite } from './site.ts';

const revision = (html: string) => readPage(html, 'https://a.example/x/').revision;
const story = (body: string, around = '') =>
  `<html><head>${around}</head><body>${around}<article data-id="1">${body}</article></body></html>`;

describe('the revision of a page', () => {
  const before = revision(story('<h1>The river</h1><p>It rose.</p>'));

  it.each([
    [
      'another style sheet',
      story('<h1>The river</h1><p>It rose.</p>', '<link rel="stylesheet" href="/b.css">'),
    ],
    ['another class', story('<h1 class="big">The river</h1><p>It rose.</p>')],
    ['other white space', story('<h1>The river</h1>\n  <p>It\n rose.</p>')],
    ['another button', story('<h1>The river</h1><button>Save</button><p>It rose.</p>')],
    [
      'another way to pass it on',
      story('<h1>The river</h1><div data-part="share">Mail</div><p>It rose.</p>'),
    ],
    ['other stories around it', story('<h1>The river</h1><p>It rose.</p>', '<aside>More</aside>')],
  ])('stays with %s', (_, html) => expect(revision(html)).toBe(before));

  it.each([
    ['other words', story('<h1>The river</h1><p>It fell.</p>')],
    ['a correction', story('<h1>The river</h1><p>It rose.</p><p data-part="correction">No.</p>')],
    ['another picture', story('<h1>The river</h1><img src="/a.jpg" alt=""><p>It rose.</p>')],
    ['a link', story('<h1>The river</h1><p><a href="/b/">It</a> rose.</p>')],
    ['another time', story('<h1>The river</h1><time datetime="2026"></time><p>It rose.</p>')],
  ])('changes with %s', (_, html) => expect(revision(html)).not.toBe(before));
});

it('a page names its styles, scripts and pictures, of several formats that which most can show', () => {
  const page = readPage(
    `<title>T</title><link rel="stylesheet" href="/a.css"><link rel="canonical" href="/c"><script src="b.js"></script>
     <main><h1>The <em>river</em></h1><picture><source srcset="/p-1.avif 320w"><source srcset="/p-1.webp 320w, /p-2.webp 640w"><img src="/p.jpg"></picture><img src="/q.png"></main>`,
    'https://a.example/x/',
  );
  expect(page.title).toBe('The river');
  expect(page.needs).toEqual(['https://a.example/a.css', 'https://a.example/x/b.js']);
  expect(page.pictures).toEqual([
    {
      renditions: [
        { url: 'https://a.example/p-1.webp', width: 320 },
        { url: 'https://a.example/p-2.webp', width: 640 },
      ],
      also: ['https://a.example/p.jpg', 'https://a.example/p-1.avif'],
    },
    { renditions: [{ url: 'https://a.example/q.png', width: 0 }], also: [] },
  ]);
});

it.each([
  ['Latin', 'River', ['latin']],
  ['Arabic', 'نهر', ['arabic']],
  ['both', 'River نهر', ['latin', 'arabic']],
])(
  'of the faces of a style sheet, a text in %s needs those that have its letters',
  (_, text, faces) => {
    const css = `@font-face{font-family:A;src:url(latin.woff2) format("woff2");unicode-range:U+0-FF,U+2??}
    @layer x{@font-face{font-family:B;src:url("/f/arabic.woff2");unicode-range:U+600-6FF}}`;
    expect(fontsFor(facesIn(css, 'https://a.example/f/a.css'), lettersIn([text]))).toEqual(
      faces.map((face) => `https://a.example/f/${face}.woff2`),
    );
  },
);

const file = (url: string, more: Partial<ManifestFile> = {}): ManifestFile => ({
  ...{ url, bytes: 10, sha256: url, set: 'text', ...more },
});
const picture = (url: string, width?: number) =>
  file(url, { set: 'pictures', picture: 0, width, bytes: width ?? 999 });

describe('an edition', () => {
  const files = [
    file('/', { kind: 'front', revision: 'f' }),
    file('/a/', { kind: 'story', revision: 'a' }),
    file('/b/', { kind: 'story', revision: 'b' }),
    file('/x.css'),
    file('/s/pagefind.js', { set: 'search' }),
    picture('/p-320.webp', 320),
    picture('/p-640.webp', 640),
    picture('/p.jpg'),
  ];
  const manifest = { files } as never;
  const wish = (sets: string[], widthPx = 400) => ({ manifest: '', sets, widthPx }) as never;
  const kept = (sets: string[], revisions: Record<string, string>) =>
    ({
      sets,
      pages: Object.entries(revisions).map(([url, one]) => ({ url, revision: one })),
    }) as never;
  const urls = (plan: { files: ManifestFile[] }) => plan.files.map(({ url }) => url);
  const ALL = { '/': 'f', '/a/': 'a', '/b/': 'b' };
  const TEXT = ['text', 'search'];

  it('has of each picture the rendition that is wide enough, or the widest', () => {
    const chosen = (width: number) => renditionsFor(files.slice(5), width).map(({ url }) => url);
    expect([chosen(100), chosen(640), chosen(2000)]).toEqual([
      ['/p-320.webp'],
      ['/p-640.webp'],
      ['/p-640.webp'],
    ]);
  });

  it('tells its weight without pictures, and with them by the width asked for', () => {
    const { text, pictures } = totalsOf(files);
    expect(text).toEqual({ files: 5, bytes: 50, transfer: 50 });
    expect(Object.entries(pictures).map(([width, { bytes }]) => [width, bytes])).toEqual([
      ['320', 320],
      ['640', 640],
    ]);
  });

  it.each([
    [
      'that is new comes whole',
      wish([...TEXT, 'pictures']),
      undefined,
      ['/', '/a/', '/b/', '/x.css', '/s/pagefind.js', '/p-640.webp'],
    ],
    [
      'without pictures comes without',
      wish(TEXT),
      undefined,
      ['/', '/a/', '/b/', '/x.css', '/s/pagefind.js'],
    ],
    [
      'that is here needs nothing, whatever its style sheet is called',
      wish(TEXT),
      kept(TEXT, ALL),
      [],
    ],
    [
      'in which a story changed needs that, and what it may need',
      wish(TEXT),
      kept(TEXT, { ...ALL, '/b/': 'old' }),
      ['/b/', '/x.css', '/s/pagefind.js'],
    ],
    [
      'that is here as text needs its pictures alone',
      wish([...TEXT, 'pictures']),
      kept(TEXT, ALL),
      ['/p-640.webp'],
    ],
    [
      'that is here with pictures needs nothing to lose them',
      wish(TEXT),
      kept([...TEXT, 'pictures'], ALL),
      [],
    ],
  ])('%s', (_, wanted, here, needed) => {
    expect(urls(planEdition(manifest, wanted, here))).toEqual(needed);
  });

  it('lets the other renditions of a picture be answered by the one that came', () => {
    expect(planEdition(manifest, wish([...TEXT, 'pictures'])).pointers).toEqual([
      { from: '/p-320.webp', to: '/p-640.webp' },
      { from: '/p.jpg', to: '/p-640.webp' },
    ]);
  });
});

it('a saved picture is one rendition, and stands for all its others', () => {
  const forms = [
    { src: '', srcset: '/p-1.avif 320w, /p-2.avif 640w' },
    { src: '', srcset: '/p-1.webp 320w, /p-2.webp 640w' },
    { src: '/p.jpg', srcset: '' },
  ];
  expect(chooseRendition(forms, 300).chosen).toBe('/p-1.webp');
  expect(chooseRendition(forms, 900)).toEqual({
    chosen: '/p-2.webp',
    others: ['/p.jpg', '/p-1.avif', '/p-2.avif', '/p-1.webp', '/p-2.webp'],
  });
});

describe('what is built', () => {
  const manifestOf = (folder: string) =>
    JSON.parse(readFileSync(join(folder, 'editions/2026-11-22.json'), 'utf8'));

  it('is the same bytes for the same site', async () => {
    const read = (folder: string) =>
      ['sw.js', 'editions/2026-11-22.json', 'editions/index.json'].map((name) =>
        readFileSync(join(folder, name), 'utf8'),
      );
    const [one, other] = [
      read(await makeSite('same-one', { stories: 2, search: true })),
      read(await makeSite('same-other', { stories: 2, search: true })),
    ];
    expect(one).toEqual(other);
  });

  it('says of a new style sheet that no page changed, and of a correction which did', async () => {
    const revisions = (folder: string) =>
      Object.fromEntries(
        manifestOf(folder).files.map((one: ManifestFile) => [one.url, one.revision]),
      );
    const before = revisions(await makeSite('before', { stories: 3 }));
    const restyled = revisions(await makeSite('after-style', { stories: 3, style: 'blue' }));
    const corrected = revisions(
      await makeSite('after-words', { stories: 3, changed: { 2: { correction: 'No.' } } }),
    );
    const pages = Object.keys(before).filter((url) => before[url]);
    expect(pages.filter((url) => before[url] !== restyled[url])).toEqual([]);
    expect(pages.filter((url) => before[url] !== corrected[url])).toEqual(['/2026/story-2/']);
  });

  it('takes what is known of a page, and reads the others', async () => {
    const dist = await makeSite('known', { stories: 2 });
    const address = 'https://river.example/2026/story-1/';
    const known = pageFile(readFileSync(join(dist, '2026/story-1/index.html')), address);
    const pages = ['/2026/story-1/', '/2026/story-2/'].map(
      (url) => ({ url, kind: 'story' }) as const,
    );
    const file = 'editions/2026-11-21.json';
    await buildOffline({
      ...{ dist, site: 'https://river.example', mark: 'x', offlinePages: [] },
      editions: [
        { id: '2026-11-21', language: 'en', title: 'T', file, front: '/', pages, search: false },
      ],
      pages: new Map([['2026/story-1/index.html', { ...known, title: 'Known' }]]),
    });
    const { files } = JSON.parse(readFileSync(join(dist, file), 'utf8'));
    const titles = files.flatMap(({ title }: ManifestFile) => title ?? []);
    expect(titles).toEqual(['Known', 'Story 2']);
  });

  it('names every page that is not there', async () => {
    const dist = await makeSite('missing', { stories: 1 });
    const edition = { id: '2026-11-22', language: 'en', title: 'T', front: '/', search: false };
    const built = buildOffline({
      ...{ dist, site: 'https://river.example', mark: 'x', offlinePages: ['gone/'] },
      editions: [
        {
          ...edition,
          file: 'editions/2026-11-22.json',
          pages: [
            { url: '/nothing/', kind: 'story' },
            { url: '/', kind: 'front' },
          ],
        },
      ],
    });
    await expect(built).rejects.toThrow(OfflineError);
    await expect(built).rejects.toThrowErrorMatchingInlineSnapshot(`
      [OfflineError: The paper could not be made ready for offline reading.

      editions/2026-11-22.json
        The site has no page /nothing/.
        Build the site before this, or take the page off the list.
        offline/page-missing

      the worker
        The site has no page /gone/.
        Build the site before this, or take the page off the list.
        offline/page-missing]
    `);
  });

  it('by the names that are promised', () => {
    expect(Object.keys(names)).toEqual([
      'buildOffline',
      'buildRemoval',
      'pageFile',
      'OfflineError',
    ]);
  });
});
