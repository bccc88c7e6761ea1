import { fileURLToPath } from 'node:url';
import { findChromium, type Served, serve } from '@broadsheet/article-fixtures';
import { type LaunchedChrome, launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const dist = fileURLToPath(new URL('../sites/demo/dist/', import.meta.url));
let site: Served;
let chrome: LaunchedChrome;

beforeAll(async () => {
  site = await serve(dist, { isSecure: true });
  chrome = await launch({
    chromePath: await findChromium(),
    chromeFlags: FLAGS,
    logLevel: 'silent',
  });
});
afterAll(async () => {
  chrome?.kill();
  await site?.close();
});

describe('Lighthouse, on a phone as it simulates one, gives', () => {
  it.each([
    ['the front', ''],
    ['a story', '2026/11/lower-road-closes/'],
    ['a section', 'local/'],
    ['the search', 'search/'],
  ])('%s full marks; 98 of 100 for speed, because machines differ', async (_, path) => {
    let best: Record<string, number> = {};
    // Whatever else the machine does lowers the mark for speed and never raises it.
    for (let turn = 0; turn < TURNS && (best.performance ?? 0) < 0.98; turn++) {
      const scores = await scoresOf(`${site.url}${path}`);
      if ((scores.performance ?? 0) > (best.performance ?? 0)) best = scores;
    }
    expect(best).toMatchObject({ accessibility: 1, 'best-practices': 1, seo: 1 });
    expect(best.performance).toBeGreaterThanOrEqual(0.98);
  });
});

async function scoresOf(url: string): Promise<Record<string, number>> {
  const result = await lighthouse(url, {
    ...{ port: chrome.port, output: 'json', logLevel: 'error' },
    onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
  });
  const categories = Object.values(result?.lhr.categories ?? {});
  return Object.fromEntries(categories.map(({ id, score }) => [id, score ?? 0]));
}

const TURNS = 5;
const FLAGS = [
  ...['--headless=new', '--no-sandbox', '--disable-gpu', '--ignore-certificate-errors'],
  '--disable-background-networking',
];
