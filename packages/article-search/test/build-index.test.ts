import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildIndex, SearchIndexError } from '../src/index.ts';

let dist: string;
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'search-'));
});
afterEach(() => rmSync(dist, { recursive: true }));

it('holds every page that asks for it, by language, and no other', async () => {
  page('a', 'en', 'The river rose');
  page('ar/b', 'ar', 'ارتفع النهر');
  page('hidden', 'en', 'SECRET words', '');
  const built = await buildIndex({ dist });
  expect(built).toEqual({
    stories: 2,
    shards: expect.arrayContaining([
      { id: 'en', language: 'en', stories: 1 },
      { id: 'ar', language: 'ar', stories: 1 },
    ]),
  });
  expect(JSON.parse(readFileSync(join(dist, 'pagefind/shards.json'), 'utf8'))).toEqual(
    built.shards,
  );
  const texts = files()
    .filter((name) => name.endsWith('pf_fragment'))
    .map((name) => gunzipSync(readFileSync(join(dist, name))).toString());
  expect(texts.join()).toContain('The river rose');
  expect(texts.join()).not.toContain('SECRET');
  expect(files().filter((name) => /pagefind-(ui|highlight|modular|component)/.test(name))).toEqual(
    [],
  );
});

it('gives the same bytes for the same pages, and nothing of a former index', async () => {
  page('a', 'en', 'The river rose');
  await buildIndex({ dist });
  const first = contents();
  writeFileSync(join(dist, 'pagefind/en/stale.pf_fragment'), 'x');
  await buildIndex({ dist });
  expect(contents()).toEqual(first);
});

it('is empty for a paper without stories, so that the page can say so', async () => {
  expect(await buildIndex({ dist })).toEqual({ stories: 0, shards: [] });
  expect(readFileSync(join(dist, 'pagefind/shards.json'), 'utf8')).toBe('[]');
});

it('fails with what Pagefind said, page by page', () => {
  const error = new SearchIndexError([
    '2026/a/index.html: it was not read',
    'b/index.html: nor this',
  ]);
  expect(error.message).toMatchInlineSnapshot(`
    "The search index could not be made.

      2026/a/index.html: it was not read
      b/index.html: nor this

      search/index-failed"
  `);
});

function page(path: string, language: string, text: string, body = 'data-pagefind-body') {
  mkdirSync(join(dist, path), { recursive: true });
  writeFileSync(
    join(dist, path, 'index.html'),
    `<!doctype html><html lang="${language}"><body><article ${body}><h1>${text}</h1></article></body></html>`,
  );
}

function files(): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && dirname(entry.parentPath) !== '')
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1))
    .sort();
}

function contents() {
  return files().map((name) => [name, readFileSync(join(dist, name)).toString('base64')]);
}
