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

describe('the search', () => {
  const search = async (query: string, path = 'search/') => {
    const { page, said } = await open(`${path}?${query}`);
    await page.waitForFunction(() =>
      /\d|No stories|لا نتائج|مادة|مادتان/.test(
        document.querySelector('[data-search-status]')?.textContent ?? '',
      ),
    );
    const titles = await page.locator('[data-search-results] h2').allTextContents();
    const status = await page.locator('[data-search-status]').textContent();
    return { page, said, titles, status };
  };

  it('finds a story by words of its text and says how many it found', async () => {
    const { page, titles, status, said } = await search('q=insulator');
    expect(titles).toEqual(['Forty minutes in the dark: how a heron put out the lights of Tarsa']);
    expect(status).toBe('1 story found');
    expect(said).toEqual([]);
    await page.close();
  });

  it.each([
    [
      'section',
      'section=World',
      'Norvane and Valdora agree to measure the same river with the same ruler',
    ],
    ['topic', 'topic=Bees', 'The bees that hold the levee together'],
    [
      'person',
      'person=Dora+Kell',
      'Port Imre ships more salt in ten months than in all of last year',
    ],
    ['year', 'year=2024', 'The salt museum gets its roof'],
  ])('filters by %s', async (_, query, first) => {
    const { page, titles } = await search(query);
    expect(titles[0]).toBe(first);
    await page.close();
  });

  it('sorts by date', async () => {
    const { page } = await search('q=salt&sort=date');
    const dates = await page
      .locator('[data-search-results] time')
      .evaluateAll((times) => times.map((time) => Date.parse(time.getAttribute('datetime') ?? '')));
    expect(dates.length).toBeGreaterThan(3);
    expect(dates).toEqual(dates.toSorted((a, b) => b - a));
    await page.close();
  });

  it('finds Arabic stories on the Arabic page, and both languages when asked for all', async () => {
    const arabic = await search('q=الملح', 'ar/search/');
    expect(arabic.titles.length).toBeGreaterThan(0);
    expect(arabic.titles.every((title) => /\p{Script=Arabic}/u.test(title))).toBe(true);
    await arabic.page.close();
    const all = await search('person=Lena+Marsh&language=all');
    expect(all.titles.length).toBeGreaterThan(3);
    await all.page.close();
  });

  it('works by keyboard alone: slash, words, tab to a filter, back again', async () => {
    const { page } = await open('search/');
    await page.keyboard.press('/');
    await page.keyboard.type('ferry');
    await page.waitForSelector('[data-search-results] li');
    expect(page.url()).toContain('q=ferry');
    await page.keyboard.press('Enter');
    await page.locator('select[name=section]').focus();
    await page.locator('select[name=section]').selectOption('Local');
    await page.waitForURL(/section=Local/);
    await page.close();
  });

  it('keeps only the last of rapid questions', async () => {
    const { page } = await open('search/');
    const box = page.locator('input[name=q]');
    for (const words of ['salt', 'ferry', 'houting']) {
      await box.fill(words);
      await page.locator('form').evaluate((form: HTMLFormElement) => form.requestSubmit());
    }
    await page.waitForFunction(
      () => document.querySelectorAll('[data-search-results] li').length === 1,
    );
    expect(await page.locator('[data-search-results] h2').textContent()).toContain(
      'a fish that nobody had looked for',
    );
    await page.goBack();
    await page.waitForFunction(
      () => (document.querySelector('input[name=q]') as HTMLInputElement).value === 'ferry',
    );
    await page.close();
  });

  it.each([
    'q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
    `q=${'x'.repeat(10_000)}`,
    'q=%F0%9F%8C%8A',
    'q=the',
    'q=...',
    'q=xyzzy&section=%3Cb%3E&year=soon',
    'q=%D8',
  ])('answers %s calmly', async (query) => {
    const { page, said } = await open(`search/?${query.slice(0, 3000)}`);
    await page.waitForTimeout(400);
    expect(said).toEqual([]);
    expect(await page.locator('[data-search-results] img').count()).toBe(0);
    await page.close();
  });

  it('says plainly when there is no index, and when scripts are off', async () => {
    const page = await browser.newPage();
    await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404 }));
    await page.goto(`${site.url}search/?q=salt`);
    await page.waitForFunction(() =>
      document.querySelector('[data-search-status]')?.textContent?.includes('no index yet'),
    );
    await page.close();
    const { page: bare } = await open('search/', 1280, { javaScriptEnabled: false });
    expect(await bare.locator('noscript').textContent()).toContain('Search needs JavaScript');
    await bare.close();
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
