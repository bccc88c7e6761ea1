import * as publicNames from '@broadsheet/article-check';
import { describe, expect, it } from 'vitest';
import { isSame } from '../src/agree/compare.ts';
import { imageStem, normalId } from '../src/normal.ts';
import { redirectSources } from '../src/read/redirects.ts';
import { check, type Files, paper, rss, story } from './site.ts';

it('has these names', () => {
  expect(Object.keys(publicNames).sort()).toEqual([
    'CODES',
    'FACT_NAMES',
    'FORMATS',
    'REPORTERS',
    'SettingsError',
    'checkFolder',
    'parseSettings',
  ]);
});

describe('two outputs tell the same', () => {
  it.each([
    ['headline', 'Fish  &\nchips', 'Fish & chips', true],
    ['headline', 'Cafe\u0301', 'Café', true],
    ['headline', 'Fish', 'fish', false],
    ['published', '2026-03-03T09:05:00+02:00', 'Tue, 03 Mar 2026 07:05:00 GMT', true],
    ['published', '2026-03-03', '2026-03-03T23:05:00-05:00', true],
    ['published', '2026-03-04', '2026-03-03T23:05:00-05:00', false],
    ['language', 'en', 'en-GB', true],
    ['language', 'en_US', 'en-us', true],
    ['language', 'en-GB', 'en-US', false],
    ['url', 'https://a.example', 'https://A.example/#x', true],
    ['url', 'https://a.example/a', 'https://a.example/a/', false],
    ['id', 'tag:a.example,2026:p%2F1', 'p/1', true],
    ['authors', ['Sam', 'Pia'], ['Sam', 'Pia'], true],
    ['authors', ['Sam', 'Pia'], ['Pia', 'Sam'], false],
    ['authors', ['Sam', 'Pia'], ['Sam'], false],
    ['image', { url: '/a-1200.jpg', alt: 'A' }, { url: '/a-320.webp' }, true],
    ['image', { url: '/a.jpg', alt: 'A' }, { url: '/a.jpg', alt: 'B' }, false],
    ['image', { url: '/a.jpg', credit: null }, { url: '/a.jpg', credit: '' }, true],
    ['image', { url: '/a.jpg' }, { url: '/b.jpg' }, false],
    ['access', 'free', 'subscriber', false],
  ] as const)('%s: %j and %j: %s', (fact, one, other, expected) => {
    expect(isSame(fact, one as never, other as never)).toBe(expected);
    expect(isSame(fact, other as never, one as never)).toBe(expected);
  });

  it('of corrections in any order', () => {
    const [one, two] = [
      { at: '2026-03-05T08:00:00+02:00', text: 'It was two.' },
      { at: '2026-03-06T08:00:00+02:00', text: 'It was three.' },
    ] as const;
    expect(isSame('corrections', [one, two], [two, one])).toBe(true);
    expect(isSame('corrections', [one, two], [one])).toBe(false);
  });
});

it.each([
  ['harbour-1200x675-b0d2e250.jpg', 'harbour'],
  ['https://a.example/x/harbour-320.webp?v=1', 'harbour'],
  ['harbour@2x.png', 'harbour'],
  ['harbour-scaled.jpg', 'harbour'],
  ['9c7b26dc6315-1200-4ec9b64a.jpg', '9c7b26dc6315'],
  ['2026-03.jpg', '2026-03'],
  ['IMG_1234.jpg', 'IMG_1234'],
  ['1200.jpg', '1200'],
])('the picture of %s is %s', (url, stem) => expect(imageStem(url)).toBe(stem));

it.each([
  ['tag:a.example,2026:50%25', '50%'],
  ['50%25', '50%25'],
  ['tag:a.example,2026:50%', '50%'],
])('the id of %s is %s', (id, bare) => expect(normalId(id)).toBe(bare));

it('reads the redirects of hosts', () => {
  const answers = redirectSources(
    '# old\n/a /b 301\n/old/* /new/:splat\n/:year/x /y 302\n\nhttps://x.example/z /\n',
  );
  expect(['/a', '/a/', '/old/b/c', '/2026/x'].filter(answers)).toHaveLength(4);
  expect(['/b', '/older', '/2026/x/y', '/z'].filter(answers)).toEqual([]);
});

describe('a site that somebody else built', () => {
  const url = 'https://blog.example/posts/fish/';
  const post = (more: Record<string, unknown>, head = '') => `<!doctype html><html lang="en-US">
<head><title>Fish | The Blog</title><link rel="canonical" href="${url}">
<meta property="og:type" content="article"><meta property="og:title" content="Fish | The Blog">${head}
<script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org/',
    '@type': 'BlogPosting',
    headline: 'Fish',
    datePublished: '2026-03-03T09:05:00+00:00',
    author: { '@type': 'Person', name: 'Sam' },
    ...more,
  })}</script></head><body><h1>Fish!</h1></body></html>`;
  const feed = (more: string) =>
    `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Blog</title><link>https://blog.example/</link><description>-</description>
<item><title>Fish</title><link>${url}</link>${more}</item></channel></rss>`;
  const disagreements = (files: Files) =>
    check(files).findings.filter(({ code }) => code === 'facts-disagree');

  it('agrees where it says the same, or nothing', () => {
    const files = {
      'posts/fish/index.html': post({}, '<meta property="og:locale" content="en_US">'),
      'index.xml': feed(
        '<pubDate>Tue, 03 Mar 2026 09:05:00 +0000</pubDate><category>Sea</category>',
      ),
    };
    expect(disagreements(files)).toEqual([]);
    expect(check(files).base).toBe('https://blog.example/');
  });

  it.each([
    ['published', '<pubDate>Wed, 04 Mar 2026 09:05:00 +0000</pubDate>'],
    ['authors', '<dc:creator>Pia</dc:creator>'],
  ])('disagrees on what two outputs state: %s', (fact, more) => {
    const found = disagreements({ 'posts/fish/index.html': post({}), 'index.xml': feed(more) });
    expect(found.map((finding) => finding.fact)).toEqual([fact]);
  });
});

describe('a feed', () => {
  const url = 'https://paper.example/2026/03/a/';
  const teaser = `<p>Fish.</p><p><a href="${url}">Read</a></p>`;
  const item = (text: string) =>
    `<item><title>Fish</title><link>${url}</link><guid isPermaLink="false">p-a</guid><pubDate>Tue, 03 Mar 2026 07:05:00 GMT</pubDate><content:encoded><![CDATA[${text}]]></content:encoded></item>`;
  const access = (items: string) =>
    check(paper(story('a'), { 'rss.xml': rss(items) })).findings.filter(
      ({ fact }) => fact === 'access',
    );

  it('of teasers alone says nothing of access', () => expect(access(item(teaser))).toEqual([]));

  it('that gives whole stories gives them of all that are free', () => {
    const other = item('<p>Fish.</p>').replaceAll('/a/', '/b/').replace('p-a', 'p-b');
    expect(access(item(teaser) + other)).toHaveLength(1);
    expect(access(item(`<p>Fish.</p>`) + other)).toEqual([]);
    expect(access(item(`${teaser}<p>More.</p>`) + other)).toEqual([]);
  });
});
