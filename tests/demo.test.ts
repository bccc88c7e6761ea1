import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { launchBrowser, type Served, serve } from '@broadsheet/article-fixtures';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const dist = fileURLToPath(new URL('../sites/demo/dist/', import.meta.url));
let site: Served;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([serve(dist), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Opens a page under the strict content policy; whatever the console says is kept. */
async function open(
  path: string,
  widthPx = 1280,
  options = {},
): Promise<{ page: Page; said: string[] }> {
  const page = await browser.newPage({ viewport: { width: widthPx, height: 900 }, ...options });
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.endsWith('favicon.ico'))
      said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto(`${site.url}${path}`, { waitUntil: 'load' });
  return { page, said };
}

describe('the demo newspaper', () => {
  it.each([
    '',
    'ar/',
    'local/',
    '2026/11/lower-road-closes/',
    '2026/11/live-flood-night/',
    'ar/2026/11/lower-road-closes/',
    'people/amina-hadid/',
    'archive/2026/11/',
    'search/',
    'corrections/',
    'nowhere/',
  ])(
    '/%s fits a phone and a desk, says nothing in the console and asks nobody else',
    async (path) => {
      for (const width of [320, 390, 1280]) {
        const { page, said } = await open(path, width);
        const foreign: string[] = [];
        page.on('request', (request) => {
          if (!request.url().startsWith(site.url)) foreign.push(request.url());
        });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - innerWidth,
        );
        expect({
          width,
          overflow: Math.max(0, overflow),
          said: said.filter((text) => !text.includes('404')),
          foreign,
        }).toEqual({ width, overflow: 0, said: [], foreign: [] });
        await page.close();
      }
    },
  );

  it('is set from right to left in Arabic', async () => {
    const { page } = await open('ar/');
    const places = await page.evaluate(() => {
      const left = (selector: string) =>
        document.querySelector(selector)?.getBoundingClientRect().left ?? 0;
      return {
        dir: getComputedStyle(document.body).direction,
        lead: left('.front-lead'),
        latest: left('.front-latest'),
      };
    });
    expect(places.dir).toBe('rtl');
    expect(places.lead).toBeGreaterThan(places.latest);
    await page.close();
  });

  it('shows every picture that it names', async () => {
    const { page } = await open('2026/11/gallery-market/');
    const broken = await page.evaluate(async () => {
      const pictures = [...document.images];
      for (const picture of pictures) picture.loading = 'eager';
      await Promise.allSettled(pictures.map((picture) => picture.decode()));
      return pictures.filter((picture) => picture.naturalWidth === 0).map((picture) => picture.src);
    });
    expect(broken).toEqual([]);
    await page.close();
  });

  it('has every kind of story, and 40 stories or more in English and 12 in Arabic', () => {
    const stories = filesIn(dist).filter((path) =>
      /^(ar\/)?\d{4}\/\d\d\/[^/]+\/index\.html$/.test(path),
    );
    const html = stories.map((path) => readFileSync(join(dist, path), 'utf8'));
    const kinds = new Set(html.map((text) => /class="story kind-([a-z-]+)"/.exec(text)?.[1]));
    for (const kind of [
      'report',
      'analysis',
      'opinion',
      'editorial',
      'interview',
      'review',
      'obituary',
      'explainer',
      'fact-check',
      'live',
      'gallery',
      'brief',
      'letters',
      'sponsored',
    ])
      expect(kinds).toContain(kind);
    expect(stories.filter((path) => !path.startsWith('ar/')).length).toBeGreaterThanOrEqual(40);
    expect(stories.filter((path) => path.startsWith('ar/')).length).toBeGreaterThanOrEqual(12);
  });

  it('lets no byte of its draft and its scheduled story out, compressed files included', () => {
    const leaks = filesIn(dist).filter((path) => {
      const bytes = readFileSync(join(dist, path));
      const text = /pf_|\.pagefind$/.test(path) ? unzipped(bytes) : bytes;
      return /MARKER/.test(path) || text.includes('-MARKER-');
    });
    expect(leaks).toEqual([]);
  });
});

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length));
}

function unzipped(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes);
  } catch {
    return bytes;
  }
}
