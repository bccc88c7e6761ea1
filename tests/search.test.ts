import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser, type Served, serve } from '@broadsheet/article-fixtures';
import { buildIndex } from '@broadsheet/article-search';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const dist = fileURLToPath(new URL('../sites/demo/dist/', import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
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
  options: BrowserContextOptions = {},
  prepare: (page: Page) => Promise<unknown> = async () => {},
  { url } = site,
) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  const said: string[] = [];
  page.on('console', (message) => {
    const isIcon = message.location().url.endsWith('favicon.ico');
    if (message.type() === 'error' && !isIcon) said.push(message.text());
  });
  // A browser tells so of a page that is left before its transition is over.
  page.on('pageerror', ({ message }) => {
    if (!message.startsWith('Transition was')) said.push(message);
  });
  await prepare(page);
  await page.goto(`${url}${path}`, { waitUntil: 'load' });
  return { page, said };
}

/** Opens the search page with a query and waits until it has answered. */
async function search(query: string, path = 'search/', prepare?: (page: Page) => Promise<unknown>) {
  const { page, said } = await open(`${path}?${query}`, {}, prepare);
  await answered(page);
  const titles = await page.locator('[data-search-results] h2').allTextContents();
  const status = await page.locator('[data-search-status]').textContent();
  return { page, said, titles, status };
}

/** On a wide screen they stand open already. */
async function openFilters(page: Page): Promise<void> {
  const closed = page.locator('[data-search-filters]:not([open]) > summary');
  if (await closed.count()) await closed.click();
}

async function answered(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const text = document.querySelector('[data-search-status]')?.textContent ?? '';
    // With an ellipsis it tells of what is still being loaded.
    return text !== '' && !text.includes('…');
  });
}

/** The shards that a page has asked for, by name. */
async function asked(page: Page): Promise<string[]> {
  const names = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => /pagefind\/(\w+-\d{4})\//.exec(name)?.[1]),
  );
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}

/** Twelve stories of each year, all about a river. */
function storiesOfYears(first: number, last: number) {
  return Array.from({ length: (last - first + 1) * 12 }, (_, at) => ({
    ...{ url: `/story-${at}/`, language: 'en', headline: `The river, story ${at}` },
    ...{ body: 'The river rose.' },
    published: `${first + Math.floor(at / 12)}-05-01T09:00:00Z`,
  }));
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { run } = (globalThis as unknown as { axe: { run: () => Promise<Result> } }).axe;
    return (await run()).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
  });
}

describe('the search page', () => {
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
  ])('filters by %s, whose address can be sent', async (_, query, first) => {
    const { page, titles } = await search(query);
    expect(titles[0]).toBe(first);
    await page.close();
  });

  it('sorts by date over all years', async () => {
    const { page } = await search('q=salt&sort=date');
    const dates = await page
      .locator('[data-search-results] time')
      .evaluateAll((times) => times.map((time) => Date.parse(time.getAttribute('datetime') ?? '')));
    expect(dates.length).toBeGreaterThan(3);
    expect(dates).toEqual(dates.toSorted((a, b) => b - a));
    await page.close();
  });

  it('shows a result with picture, kicker, byline, date, and leads to the place of the words', async () => {
    const { page } = await search('q=lower+road+banks');
    const result = page.locator('.search-result').first();
    expect(await result.locator('img').getAttribute('alt')).toBeTruthy();
    for (const part of ['.kicker', '.teaser-meta bdi', 'time', 'mark'])
      expect(await result.locator(part).first().textContent()).toBeTruthy();
    expect(await result.locator('.teaser-summary a').getAttribute('href')).toContain('#:~:text=');
    await result.locator('.teaser-headline a').click();
    await page.waitForURL(/lower-road-closes/);
    await page.close();
  });

  it('finds Arabic stories on the Arabic page, marked in their own letters', async () => {
    const { page, titles } = await search('q=ملح', 'ar/search/');
    expect(titles.length).toBeGreaterThan(0);
    expect(titles.every((title) => /\p{Script=Arabic}/u.test(title))).toBe(true);
    expect(await page.locator('[data-search-results] mark').first().textContent()).toMatch(/ملح/);
    await page.close();
  });

  it('counts a story and its translation once when all languages are searched', async () => {
    const { page, titles } = await search('person=Lena+Marsh&language=all');
    expect(titles.length).toBeGreaterThan(3);
    expect(new Set(titles).size).toBe(titles.length);
    await page.close();
  });

  it('narrows by facets and years, keeps the other values at hand, and takes each off again', async () => {
    const { page } = await search('q=salt');
    await openFilters(page);
    const facet = (value: string) => page.locator(`[data-value="section ${value}"]`);
    await facet('Culture').click();
    await page.waitForURL(/section=Culture/);
    await expect.poll(() => facet('Culture').getAttribute('aria-pressed')).toBe('true');
    expect(await facet('Business').count()).toBe(1);
    await page.locator('[data-year="2024"]').click();
    await page.waitForURL(/year=2024/);
    expect(await page.locator('[data-search-chips] button').count()).toBe(2);
    await page.locator('[data-search-chips] button').first().click();
    await page.waitForURL((url) => !url.search.includes('section'));
    await page.goBack();
    await expect.poll(() => page.locator('[data-search-chips] button').count()).toBe(2);
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('year'));
    await page.close();
  });

  it('shows filters beside the results where there is room, and on a phone when asked', async () => {
    const { page } = await search('q=salt');
    await page.locator('[data-value="section Culture"]').waitFor();
    const [left, right] = await Promise.all(
      ['.search-filters', '.search-found'].map((part) => page.locator(part).boundingBox()),
    );
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThan(right?.x ?? 0);
    await page.close();
    const viewport = { width: 390, height: 900 };
    const { page: phone } = await open('search/?q=salt', { viewport });
    await answered(phone);
    expect(await phone.locator('.search-facet').count()).toBe(0);
    await openFilters(phone);
    await phone.locator('.search-facet').first().waitFor();
    await phone.close();
  });

  it('takes a range of days and the last week', async () => {
    const { page, titles } = await search('q=salt&from=2024-01-01&to=2024-12-31');
    expect(titles).toEqual(['The salt museum gets its roof']);
    await page.locator('[data-search-week]').click();
    await page.waitForURL(/from=20\d\d-\d\d-\d\d(?!.*to=)/);
    await page.close();
  });

  it('shows more without losing the place', async () => {
    const { page } = await search('section=Local');
    expect(await page.locator('.search-result').count()).toBe(10);
    await page.locator('[data-search-more]').click();
    await expect.poll(() => page.locator('.search-result').count()).toBeGreaterThan(10);
    const focused = await page.evaluate(
      () => document.activeElement?.closest('li')?.previousElementSibling !== null,
    );
    expect(focused).toBe(true);
    await page.close();
  });

  it('offers near words where nothing is found, and a feed where something is', async () => {
    const { page, status } = await search('q=ferryy+heronn');
    expect(status).toBe('No stories found.');
    const offer = page.locator('.search-notes button');
    await offer.waitFor();
    await offer.click();
    await expect.poll(() => page.url()).toMatch(/q=ferry/);
    await page.close();
    const { page: other } = await search('q=salt');
    const feed = await other.locator('.search-feed a').getAttribute('href');
    expect((await fetch(new URL(feed ?? '', site.url))).status).toBe(200);
    await other.close();
  });

  it('keeps recent searches on the device only, and forgets them when asked', async () => {
    const { page } = await open('search/');
    await page.locator('[data-search-form] [name=q]').fill('ferry');
    await page.keyboard.press('Enter');
    await answered(page);
    await page.goto(`${site.url}search/`);
    await page.locator('[data-search-recent] a').waitFor();
    expect(await page.locator('[data-search-recent] a').allTextContents()).toEqual(['ferry']);
    await page.locator('[data-search-forget]').click();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.close();
  });

  it('works by keyboard alone: slash, words, Tab to a result, Enter, and back', async () => {
    const { page } = await open('search/');
    await page.keyboard.press('/');
    await page.keyboard.type('ferry');
    await page.waitForSelector('[data-search-results] li');
    await expect.poll(() => page.url()).toContain('q=ferry');
    await page.keyboard.press('Enter');
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.closest('.search-result') !== null))
        break;
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/2026\//);
    await page.goBack();
    await answered(page);
    expect(await page.locator('[data-search-form] [name=q]').inputValue()).toBe('ferry');
    await page.close();
  });

  it('keeps only the last of rapid questions', async () => {
    const { page } = await open('search/');
    const box = page.locator('[data-search-form] [name=q]');
    await box.focus();
    await page.locator('[data-search][data-ready]').waitFor();
    for (const words of ['salt', 'ferry', 'houting']) {
      await box.fill(words);
      await page
        .locator('[data-search-form]')
        .evaluate((form: HTMLFormElement) => form.requestSubmit());
    }
    await expect
      .poll(() => page.locator('[data-search-results] h2').allTextContents())
      .toEqual([expect.stringContaining('a fish that nobody had looked for')]);
    await page.goBack();
    await expect.poll(() => box.inputValue()).toBe('ferry');
    await page.close();
  });

  it('leads back to what was asked before, however slowly the next words are typed', async () => {
    const { page } = await search('q=salt');
    const box = page.locator('[data-search-form] [name=q]');
    for (const words of ['fer', 'ferry']) {
      await box.fill(words);
      await page.waitForURL(`**/search/?q=${words}`);
    }
    await box.press('Enter');
    await box.fill('houting');
    await page.waitForURL(/q=houting/);
    await page.goBack();
    await expect.poll(() => box.inputValue()).toBe('ferry');
    await page.goBack();
    await expect.poll(() => box.inputValue()).toBe('salt');
    await page.close();
  });

  it('loads no part of the index or of the engine before it is used', async () => {
    const asked: string[] = [];
    const { page } = await open('search/', {}, async (one) => {
      one.on('request', (request) => asked.push(new URL(request.url()).pathname));
    });
    expect(asked.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
    expect(asked.filter((path) => /\/page\.[^/]+\.js$/.test(path))).toEqual([]);
    await page.close();
  });

  it.each([
    'q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
    `q=${'x'.repeat(10_000)}`,
    'q=%F0%9F%8C%8A',
    'q=the',
    'q=the+of+and',
    'q=...',
    'q=%E2%80%AEsalt%E2%81%A6',
    'q=%ED%A0%80',
    'q=xyzzy&section=%3Cb%3E&year=soon',
    'q=salt&from=soon&to=2026-99-99&colour=red&language=xx&sort=sideways',
    'q=%D8',
    'q="',
  ])('answers %s calmly', async (query) => {
    const { page, said } = await open(`search/?${query.slice(0, 3000)}`);
    await page.waitForTimeout(400);
    expect(said).toEqual([]);
    expect(await page.locator('[data-search-results] img[src="x"]').count()).toBe(0);
    expect(await page.locator('h1').textContent()).toBe('Search');
    await page.close();
  });

  it.each([
    ['answers 404', { status: 404, body: '' }],
    ['is cut off', { status: 200, body: Buffer.from([31, 139, 8, 0, 0]) }],
  ])('answers from the rest where a part %s, and says what is missing', async (_, answer) => {
    const { page, titles, status } = await search('q=salt', 'search/', (one) =>
      one.route('**/pagefind/en-2024/**', (route) => route.fulfill(answer)),
    );
    expect(titles.length).toBeGreaterThan(3);
    expect(titles).not.toContain('The salt museum gets its roof');
    expect(status).toMatch(/\d+ stories found/);
    expect(await page.locator('.search-lacks').textContent()).toBe(
      'Not searched, because it could not be loaded: 2024.',
    );
    await page.close();
  });

  it('says without a network what this device could search, and what not', async () => {
    const { page } = await search('q=salt', 'search/', async (one) => {
      await one.addInitScript(() => {
        Object.defineProperty(navigator, 'onLine', { get: () => false });
      });
      await one.route('**/pagefind/en-2024/**', (route) => route.abort());
    });
    expect(await page.locator('.search-lacks').textContent()).toBe(
      'You are offline. Searched: 2026 and 2025. Not on this device: 2024.',
    );
    await page.close();
  });

  it('works where storage is refused', async () => {
    const { page, said, titles } = await search('q=ferry', 'search/', (one) =>
      one.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('refused', 'SecurityError');
          },
        });
      }),
    );
    expect(titles.length).toBeGreaterThan(0);
    await page.locator('[data-search-form] button[type=submit]').click();
    expect(said).toEqual([]);
    await page.close();
  });

  it('searches older years when the reader comes to the end of what was found', async () => {
    const paper = mkdtempSync(join(tmpdir(), 'paper-of-years-'));
    for (const name of ['search', '_astro'])
      cpSync(join(dist, name), join(paper, name), { recursive: true });
    await buildIndex({ dist: paper, records: storiesOfYears(2011, 2026) });
    const years = await serve(paper);
    const { page } = await open('search/?q=river', {}, async () => {}, years);
    await answered(page);
    await page.waitForTimeout(800);
    const status = page.locator('[data-search-status]');
    expect(await status.textContent()).toContain('2026');
    expect(await asked(page)).toEqual(['en-2026']);
    // Of many years the counts would be many bytes, so that filters wait, and leave no room empty.
    expect(await page.locator('.search-facet').count()).toBe(0);
    const [filters, found] = await Promise.all(
      ['.search-filters', '.search-found'].map((part) => page.locator(part).boundingBox()),
    );
    expect(found?.x).toBe(filters?.x);
    await page.locator('[data-search-older]').scrollIntoViewIfNeeded();
    await expect.poll(() => asked(page)).toEqual(['en-2026', 'en-2025', 'en-2024'].sort());
    const older = page.locator('[data-search-older]');
    const askOlder = async () => {
      if (await older.isVisible()) await older.click({ timeout: 1000 }).catch(() => undefined);
      return status.textContent();
    };
    await expect.poll(askOlder, { timeout: 20_000 }).toMatch(/192/);
    await expect.poll(() => older.isVisible()).toBe(false);
    await page.close();
    await years.close();
    rmSync(paper, { recursive: true });
  });

  it('says what it is loading on a slow line', async () => {
    const { page } = await open('search/?q=salt', {}, (one) =>
      one.route('**/pagefind/en-2026/**', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 1500));
        await route.continue().catch(() => {});
      }),
    );
    await expect
      .poll(() => page.locator('[data-search-status]').textContent())
      .toMatch(/loading 2026/);
    await expect
      .poll(() => page.locator('[data-search-status]').textContent(), { timeout: 20_000 })
      .toMatch(/found/);
    await page.close();
  });

  it('says plainly when there is no index, and when scripts are off', async () => {
    const { page } = await search('q=salt', 'search/', (one) =>
      one.route('**/pagefind/**', (route) => route.fulfill({ status: 404 })),
    );
    expect(await page.locator('[data-search-status]').textContent()).toContain('no index yet');
    await page.close();
    const { page: bare } = await open('search/', { javaScriptEnabled: false });
    expect(await bare.locator('noscript p').textContent()).toContain('Search needs JavaScript');
    expect(await bare.locator('noscript a').getAttribute('href')).toBe('/archive/');
    await bare.close();
  });

  it.each(['search/?q=salt', 'ar/search/?q=الملح'])(
    '/%s is for everybody (axe), at 390 and 1280 px, light and dark',
    async (path) => {
      for (const width of [390, 1280])
        for (const colorScheme of ['light', 'dark'] as const) {
          const { page } = await open(path, { viewport: { width, height: 900 }, colorScheme });
          await answered(page);
          await openFilters(page);
          await page.locator('.search-facet').first().waitFor();
          expect(await violations(page), `${width} px, ${colorScheme}`).toEqual([]);
          await page.close();
        }
    },
  );

  it.each(['search/?q=salt', 'ar/search/?q=الملح'])('/%s fits at 400 %', async (path) => {
    const { page } = await open(path, { viewport: { width: 320, height: 256 } });
    await answered(page);
    await openFilters(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(Math.max(0, overflow)).toBe(0);
    await page.close();
  });
});

describe('the box of the masthead', () => {
  const list = (page: Page) => page.locator('.search-quick-list');

  it.each(['/', 'Control+k'])(
    'is reached by %s, answers while words are typed, and leads to a story',
    async (keys) => {
      const { page, said } = await open('');
      await page.keyboard.press(keys);
      await page.keyboard.type('ferr');
      // The answer to all that was typed, not to its beginning, with stories: the newest part may have none.
      const answer = '.search-quick-list:has([data-path$="q=ferr"])';
      await page.locator(`${answer} [data-path*="/2026/"]`).first().waitFor();
      const input = page.locator('#search-quick');
      expect(await input.getAttribute('aria-expanded')).toBe('true');
      await page.keyboard.press('ArrowDown');
      const active = await input.getAttribute('aria-activedescendant');
      expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-quick');
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/2026\//);
      expect(said).toEqual([]);
      await page.close();
    },
  );

  it('closes by Escape and when it is left, and keeps what was typed', async () => {
    const { page } = await open('ar/');
    await page.keyboard.press('/');
    await page.keyboard.type('ملح');
    await list(page).locator('[role=option]').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await list(page).isVisible()).toBe(false);
    expect(await page.locator('#search-quick').inputValue()).toBe('ملح');
    await page.close();
  });

  it('sends the question to the search page, also without scripts', async () => {
    const { page } = await open('', { javaScriptEnabled: false });
    await page.locator('#search-quick').fill('ferry');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=ferry/);
    await page.close();
  });

  it('is a link on a phone', async () => {
    const { page } = await open('', { viewport: { width: 390, height: 800 } });
    await page.keyboard.press('/');
    await page.waitForURL(/\/search\/$/);
    await page.close();
  });
});

it('describes the search to browsers (OpenSearch)', async () => {
  const { page } = await open('ar/');
  const href = await page.locator('link[rel=search]').getAttribute('href');
  const text = await (await fetch(new URL(href ?? '', site.url))).text();
  expect(text).toContain('template="https://deltacourier.example/ar/search/?q={searchTerms}"');
  await page.close();
});

interface Result {
  violations: { id: string; nodes: { html: string }[] }[];
}
