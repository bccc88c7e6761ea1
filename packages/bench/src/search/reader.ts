import { fileURLToPath } from 'node:url';
import { launchBrowser } from '@broadsheet/article-fixtures';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { serveGzip } from './serve-gzip.ts';

/** Bundles the search page as a site would. */
export async function bundlePage(folder: string): Promise<void> {
  await build({
    root: fileURLToPath(new URL('./page/', import.meta.url)),
    logLevel: 'error',
    resolve: { conditions: ['source', 'module', 'browser', 'import'] },
    build: { outDir: folder, emptyOutDir: true },
  });
}

/** What a reader's browser loads for queries, and how fast it answers once all is loaded. */
export async function measureReader(
  folders: readonly string[],
  queries: readonly string[],
): Promise<ReaderMeasure> {
  const [server, browser] = await Promise.all([serveGzip(folders), launchBrowser()]);
  try {
    const first: Loaded[] = [];
    const all: Loaded[] = [];
    for (const query of queries.slice(0, COLD)) {
      const { page, loaded } = await coldPage(browser);
      await page.goto(`${server.url}?${new URLSearchParams({ q: query })}`);
      await page.waitForSelector('[data-search-results] li');
      first.push({ ...loaded, results: await page.locator('[data-search-results] li').count() });
      // Older years are asked for, until there are none.
      await page.waitForFunction(() => {
        document.querySelector<HTMLButtonElement>('[data-search-older]:not([hidden])')?.click();
        const text = document.querySelector('[data-search-status]')?.textContent ?? '';
        return /\d|none/.test(text) && !/so far|…/.test(text);
      });
      all.push({ ...loaded, results: 0 });
      await page.context().close();
    }
    return { first, all, warm: await warmTimes(browser, server.url, queries) };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** A page of a browser that has nothing yet; `loaded` counts all but the document and pictures. */
export async function coldPage(browser: Browser): Promise<{ page: Page; loaded: Loaded }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const loaded = { kB: 0, requests: 0, results: 0 };
  const counted = new Set<string>();
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (!['Document', 'Image'].includes(type) && response.url.startsWith('http'))
      counted.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    // What the browser still has is no request.
    if (!counted.has(requestId) || encodedDataLength === 0) return;
    loaded.kB += encodedDataLength / 1000;
    loaded.requests++;
  });
  return { page, loaded };
}

/** Each query once to load what it needs, then again to time it; the words of others lie between. */
async function warmTimes(
  browser: Browser,
  url: string,
  queries: readonly string[],
): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto(url);
  const run = () =>
    page.evaluate(async (list) => {
      const { timed } = globalThis as unknown as { timed: (text: string) => Promise<number> };
      const times: number[] = [];
      for (const query of list) times.push(await timed(query));
      return times;
    }, queries as string[]);
  await run();
  return run();
}

const COLD = 9;

export interface Loaded {
  kB: number;
  requests: number;
  /** How many results were shown. */
  results: number;
}

export interface ReaderMeasure {
  /** At the first results. */
  first: Loaded[];
  /** After all years. */
  all: Loaded[];
  /** Milliseconds. */
  warm: number[];
}
