import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '@broadsheet/article-fixtures';
import { close, createIndex } from 'pagefind';
import type { Article } from '../judged/archive.ts';
import { type Judgement, judge } from '../judged/judge.ts';
import type { KnownItem } from '../judged/known-items.ts';
import type { Loaded } from './reader.ts';
import { serveGzip } from './serve-gzip.ts';

/** Pagefind as it comes, over the articles of the judged set. */
export async function judgePagefind(
  articles: readonly Article[],
  items: readonly KnownItem[],
  folder: string,
): Promise<Judgement> {
  rmSync(folder, { recursive: true, force: true });
  const { index } = await createIndex({});
  for (const { id, headline, standfirst, body } of articles)
    await index?.addHTMLFile({
      sourcePath: `${id}/index.html`,
      content: `<html lang="en"><body><h1>${escaped(headline)}</h1><p>${escaped(standfirst)}</p><p>${escaped(body)}</p></body></html>`,
    });
  await index?.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  return inBrowser(folder, async (search) => judge(search, items));
}

/** What plain Pagefind loads for the first ten results of each query, each in a page of its own: bodies only. */
export async function measurePagefind(
  folder: string,
  queries: readonly string[],
): Promise<Loaded[]> {
  const [server, browser] = await Promise.all([serveGzip([folder]), launchBrowser()]);
  const all: Loaded[] = [];
  for (const query of queries) {
    const page = await browser.newPage();
    await page.goto(`${server.url}blank.html`);
    // Its worker loads as well, which the page does not see.
    Object.assign(server.sent, { kB: 0, requests: 0 });
    await page.evaluate(SEARCH, query);
    all.push({ ...server.sent, results: 10 });
    await page.close();
  }
  await browser.close();
  await server.close();
  return all;
}

async function inBrowser<T>(
  folder: string,
  use: (search: (query: string) => Promise<string[]>) => Promise<T>,
): Promise<T> {
  const [server, browser] = await Promise.all([serveGzip([folder]), launchBrowser()]);
  try {
    const page = await browser.newPage();
    await page.goto(`${server.url}blank.html`);
    return await use(async (query) =>
      (await page.evaluate(SEARCH, query)).map((url) => url.replaceAll('/', '')),
    );
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Runs in the page: the addresses of the first ten results. */
const SEARCH = async (query: string): Promise<string[]> => {
  const address = '/pagefind/pagefind.js';
  const pagefind = await import(address);
  const { results } = await pagefind.search(query);
  const data = await Promise.all(
    results.slice(0, 10).map((result: { data: () => Promise<{ url: string }> }) => result.data()),
  );
  return data.map(({ url }) => url);
};

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
