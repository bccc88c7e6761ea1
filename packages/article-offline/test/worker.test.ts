import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isOurs } from '../src/device/foreign.ts';
import { referencesIn } from '../src/device/references.ts';
import { plan } from '../src/worker/plan.ts';
import { offlinePageFor } from '../src/worker/shell.ts';
import { surplus } from '../src/worker/tidy.ts';

describe('a request for', () => {
  const places = {
    origin: 'https://a.example',
    base: '/paper/',
    assets: ['_a/'],
    index: ['find/'],
  };
  const request = (url: string, facts = {}, headers = {}) =>
    plan(
      {
        ...{ url: new URL(url, 'https://a.example/paper/').href, method: 'GET', mode: 'cors' },
        ...{ cache: 'default', destination: '', headers: new Headers(headers), ...facts },
      },
      places,
    );

  it.each([
    ['a page', 'story/', { mode: 'navigate' }, 'page'],
    ['a page with a query', 'story/?q=1', { mode: 'navigate' }, 'page'],
    ['a page that is loaded anew', 'story/', { mode: 'navigate', cache: 'no-cache' }, 'page'],
    ['a form that is sent', 'story/', { mode: 'navigate', method: 'POST' }, 'pass'],
    ['a page outside the base', '/other/', { mode: 'navigate' }, 'pass'],
    ['another site', 'https://b.example/paper/x', {}, 'pass'],
    ['a style sheet', '_a/x.css', { destination: 'style' }, 'asset'],
    ['a picture that never changes', '_a/x.webp', { destination: 'image' }, 'picture'],
    ['a picture that can change', 'x.webp', { destination: 'image' }, 'fresh'],
    ['a part of the index', 'find/en/a.pf_index', {}, 'part'],
    ['a part of the index, with its hash', 'find/en/a.pf_index?1f', {}, 'part'],
    ['the entry of the index, with a query', 'find/en/entry.json?ts=1', {}, 'index'],
    ['the list of the index, past caches', 'find/list.json', { cache: 'no-cache' }, 'index'],
    ['a feed', 'rss.xml', {}, 'fresh'],
    ['a download past every cache', '_a/x.css', { cache: 'reload' }, 'pass'],
    ['a check of what is new', 'editions/x.json', { cache: 'no-cache' }, 'pass'],
    ['what the browser has alone', 'x', { cache: 'only-if-cached' }, 'pass'],
  ])('%s: %s', (_, url, facts, verb) => expect(request(url, facts)).toBe(verb));

  it('a range is left to the browser', () => {
    expect(request('_a/film.mp4', {}, { range: 'bytes=0-' })).toBe('pass');
  });

  it('itself by a page that was there before the worker is kept as a page', () => {
    expect(request('story/', {}, { 'x-keep': '1' })).toBe('page');
  });
});

describe('an answer', () => {
  const answer = (contentType: string, facts = {}) => ({
    ...{ status: 200, type: 'basic' as const, redirected: false, ...facts },
    headers: new Headers({ 'content-type': contentType }),
  });
  it.each([
    ['a page', answer('text/html; charset=utf-8'), 'document', true],
    ['a style sheet', answer('text/css'), 'style', true],
    ['a script', answer('text/javascript'), 'script', true],
    ['a picture', answer('image/webp'), 'image', true],
    ['a file of any kind', answer('application/json'), '', true],
    ['a login page for a style sheet', answer('text/html'), 'style', false],
    ['a login page for a picture', answer('text/html'), 'image', false],
    ['a login page for any file', answer('text/html'), '', false],
    ['a page that is not there', answer('text/html', { status: 404 }), 'document', false],
    ['a part of a file', answer('image/webp', { status: 206 }), 'image', false],
    ['a redirected page', answer('text/html', { redirected: true }), 'document', false],
    ['an opaque answer', answer('text/css', { type: 'opaque', status: 0 }), 'style', false],
    ['an answer of another origin', answer('text/css', { type: 'cors' }), 'style', false],
  ])('%s is kept: %o for %s → %s', (_, given, destination, isKept) => {
    expect(isOurs(given, destination)).toBe(isKept);
  });
});

it.each([
  [
    'HTML',
    '<link href="/_a/x.1.css"><img srcset="/_a/y-1.webp 1w, /_a/y-2.webp 2w">',
    ['x.1.css', 'y-1.webp', 'y-2.webp'],
  ],
  ['CSS', 'src:url(../_a/f.woff2)format("woff2"),url("/_a/g.woff2")', ['f.woff2', 'g.woff2']],
  [
    'a script',
    'import{a}from"./b.1.js";import"./c.2.js";import("./d.3.js");new URL("e.4.js",import.meta.url);var f=`/_a/g.6.js`',
    ['b.1.js', 'c.2.js', 'e.4.js', 'g.6.js'],
  ],
  [
    'another folder or site',
    '<script src="/b/x.js"></script><img src="https://b.example/_a/x.png">',
    [],
  ],
  ['words', 'See _a.css, e.g. node.js, and v1.2.', []],
])('what %s names of assets', (kind, text, names) => {
  const address = `https://a.example/_a/page.${kind === 'a script' ? 'js' : 'css'}`;
  const found = referencesIn(text, address, ['/_a/']);
  const expected = names.map((name) => `https://a.example/_a/${name}`);
  expect(found.filter((name) => !/(node\.js|_a\.css)$/.test(name))).toEqual(expected);
});

it('the offline page is that of the language which an address lies in', () => {
  const paper = {
    device: { origin: 'https://a.example', base: '/p/' },
    offlinePages: [
      ['ar/', 'ar/offline/'],
      ['', 'offline/'],
    ],
  } as never;
  const pageFor = (url: string) => offlinePageFor(url, paper).slice('https://a.example/p/'.length);
  expect(pageFor('https://a.example/p/ar/2026/')).toBe('ar/offline/');
  expect(pageFor('https://a.example/p/arts/')).toBe('offline/');
  expect(pageFor('')).toBe('offline/');
});

it.each([
  ['more than their number: the oldest', { count: 2 }, ['c']],
  ['more than their bytes: the oldest', { bytes: 25 }, ['c']],
  ['too old', { since: 2 }, ['c']],
  ['within every limit: none', {}, []],
])('of entries %s go', (_, limits, gone) => {
  const entries = [
    { url: 'c', at: 1, bytes: 10 },
    { url: 'a', at: 3, bytes: 10 },
    { url: 'b', at: 2, bytes: 10 },
  ];
  expect(surplus(entries, { count: 9, bytes: 99, since: 0, ...limits })).toEqual(gone);
});

it('the worker weighs less than 3 kB on its way, with the settings of a paper', () => {
  const code = readFileSync(new URL('../dist/worker.bundle.js', import.meta.url), 'utf8');
  const settings = JSON.stringify({
    ...{ version: '01234567', site: 'name="paper" content="https://river.example/"' },
    ...{ assets: ['_astro/'], index: ['pagefind/'] },
    offlinePages: [
      ['ar/', 'ar/offline/'],
      ['', 'offline/'],
    ],
  });
  expect(gzipSync(`self.paper=${settings};${code}`, { level: 9 }).length).toBeLessThan(3000);
});
