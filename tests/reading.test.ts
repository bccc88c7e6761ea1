import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { launchBrowser, type Served, serve } from '@broadsheet/article-fixtures';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGES } from './pages.ts';

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

describe('readers', () => {
  it.each(PAGES)('can use /%s whatever their sight and device (axe)', async (path) => {
    const page = await open(path, { viewport: { width: 390, height: 900 } });
    await page.evaluate(axe);
    for (const width of [390, 1280])
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        const violations = await page.evaluate(async () => {
          const { run } = (globalThis as unknown as { axe: { run: () => Promise<Result> } }).axe;
          return (await run()).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
        });
        expect(violations, `${width} px, ${colorScheme}`).toEqual([]);
      }
    await page.close();
  });

  it.each([
    ...['', 'ar/', '2026/11/lower-road-closes/', 'ar/2026/11/lower-road-closes/', 'local/'],
    ...['2026/11/opinion-banks/', '2026/11/gallery-market/', 'ar/2026/11/live-second-crest/'],
    '2026/11/explainer-crest/',
  ])('see nothing of /%s move while it loads', async (path) => {
    for (const width of [390, 1280]) {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await page.goto(`${site.url}${path}`, { waitUntil: 'networkidle' });
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let total = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries())
                total += (entry as unknown as { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(total), 300);
          }),
      );
      expect(shift, `${width} px`).toBe(0);
      await page.close();
    }
  });

  it.each(PAGES)(
    'can make the letters of /%s four times as large without scrolling sideways',
    async (path) => {
      const page = await open(path, { viewport: { width: 320, height: 256 } });
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide).toBeLessThanOrEqual(0);
      await page.close();
    },
  );

  it.each(PAGES)(
    'hit every target of /%s: 24 pixels, or room around it, or in a line of text',
    async (path) => {
      const page = await open(path, { viewport: { width: 390, height: 900 } });
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('nav a, button, summary, .masthead a, .footer a')]
          .filter((element) => element.getClientRects().length > 0)
          .filter((element) => {
            const { width, height } = element.getBoundingClientRect();
            return width < 24 || height < 24;
          })
          .map((element) => element.outerHTML.slice(0, 90)),
      );
      expect(small).toEqual([]);
      await page.close();
    },
  );
});

describe('by keyboard alone', () => {
  it.each(['', '2026/11/lower-road-closes/', 'ar/2026/11/lower-road-closes/', 'local/'])(
    'everything that can be used on /%s can be reached in its order, and is seen to be',
    async (path) => {
      const page = await open(path, { viewport: { width: 1280, height: 900 } });
      const count = await page.evaluate(
        () =>
          [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')].filter(
            (element) =>
              (element as HTMLElement).tabIndex >= 0 &&
              (element as HTMLElement).checkVisibility({ visibilityProperty: true }),
          ).length,
      );
      const reached: string[] = [];
      for (let turn = 0; turn < count; turn++) {
        await page.keyboard.press('Tab');
        const found = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement;
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          const all = [...document.querySelectorAll('*')];
          return `${all.indexOf(element)} ${outlineStyle} ${Number.parseFloat(outlineWidth) >= 2}`;
        });
        reached.push(found);
      }
      const order = reached.map((found) => Number.parseInt(found, 10));
      expect(order).toEqual(order.toSorted((a, b) => a - b));
      expect(new Set(order).size).toBe(count);
      expect(reached.filter((found) => !/ (solid|auto) true$/.test(found))).toEqual([]);
      await page.close();
    },
  );
});

describe('on the device', () => {
  it('letters can be made larger, and stay so on the next page', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${site.url}2026/11/lower-road-closes/`);
    const size = () =>
      page.evaluate(() => {
        const body = document.querySelector('.body') as Element;
        return Number.parseFloat(getComputedStyle(body).fontSize);
      });
    const before = await size();
    await page.getByRole('button', { name: 'Larger text' }).click();
    expect(await size()).toBeCloseTo(before * 1.15, 1);
    await page.goto(`${site.url}2026/11/council-ferry-vote/`);
    expect(await size()).toBeCloseTo(before * 1.15, 1);
    await page.getByRole('button', { name: 'Smaller text' }).click();
    expect(await size()).toBe(before);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await context.close();
  });

  it.each([
    ['ltr', 'ArrowRight'],
    ['rtl', 'ArrowLeft'],
  ])(
    'a gallery opens over the window, turns by keys (%s: %s), and gives focus back',
    async (direction, key) => {
      const page = await open('2026/11/gallery-market/', {
        viewport: { width: 1280, height: 900 },
      });
      await page.evaluate((dir) => {
        document.documentElement.dir = dir;
      }, direction);
      await page.locator('.enlarge').nth(1).focus();
      await page.keyboard.press('Enter');
      const place = page.locator('.lightbox-place');
      await expect.poll(() => place.textContent()).toBe('2 / 5');
      await page.keyboard.press(key);
      await expect.poll(() => place.textContent()).toBe('3 / 5');
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
        /^Enlarge: .+/,
      );
      await page.close();
    },
  );

  it('no kind of page asks another site for anything', async () => {
    const page = await browser.newPage();
    const others = new Set<string>();
    page.on('request', (request) => {
      if (!request.url().startsWith(site.url) && !request.url().startsWith('data:'))
        others.add(request.url());
    });
    for (const path of PAGES) await page.goto(`${site.url}${path}`, { waitUntil: 'load' });
    expect([...others]).toEqual([]);
    await page.close();
  });

  it('without scripts no button stands on a story that would do nothing', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}2026/11/lower-road-closes/`);
    expect(await page.locator('button:visible').count()).toBe(0);
    await context.close();
  });
});

describe('the weight of', () => {
  it.each([
    ['a story of 600 words', '2026/11/lower-road-closes/', 14_000],
    ['an Arabic story', 'ar/2026/11/lower-road-closes/', 14_000],
    ['the front', '', 25_000],
    ['a section', 'local/', 25_000],
  ])('%s, gzipped: HTML and CSS, and scripts with what they import', (_, path, most) => {
    const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
    if (path === '2026/11/lower-road-closes/') expect(wordsOf(html)).toBeGreaterThan(600);
    const styles = [...html.matchAll(/href="\/(_astro\/[^"]+\.css)"/g)].map(([, file]) =>
      readFileSync(join(dist, file ?? '')),
    );
    const bytes = [Buffer.from(html), ...styles].map((text) => gzipSync(text).length);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(most);
    // What a script imports at once comes with it.
    const scripts = new Set<string>();
    const add = (file: string) => {
      if (scripts.has(file)) return;
      scripts.add(file);
      const text = readFileSync(join(dist, '_astro', file), 'utf8');
      for (const [, name = ''] of text.matchAll(/(?:from|import)"\.\/([^"]+)"/g)) add(name);
    };
    for (const [script] of html.matchAll(/<script(?![^>]*ld\+json)[^>]*>/g)) {
      const [, file = ''] = /type="module" src="\/_astro\/([^"]+)"/.exec(script) ?? [];
      add(file);
    }
    const sizes = [...scripts].map(
      (file) => gzipSync(readFileSync(join(dist, '_astro', file))).length,
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3_000);
  });

  it('pictures: each has its size, the lead is eager and comes first, the others are lazy', () => {
    for (const path of ['', '2026/11/lower-road-closes/', 'local/']) {
      const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
      const images = [...html.matchAll(/<img\b[^>]*>/g)].map(String);
      for (const image of images) expect(image).toMatch(/ width="\d+" height="\d+"/);
      const eager = images.filter((image) => image.includes('loading="eager"'));
      expect(eager).toEqual([expect.stringContaining('fetchpriority="high"')]);
      const lazy = images.filter((image) => image.includes('loading="lazy"'));
      expect(lazy.length).toBe(images.length - 1);
    }
  });
});

async function open(path: string, options: object): Promise<Page> {
  const page = await browser.newPage(options);
  await page.goto(`${site.url}${path}`, { waitUntil: 'load' });
  return page;
}

function wordsOf(html: string): number {
  const [, body = ''] = /data-part="body"[^>]*>([\s\S]*?)<\/div>\s*<aside/.exec(html) ?? [];
  return body.replace(/<[^>]*>/g, ' ').match(/\p{L}[\p{L}’-]*/gu)?.length ?? 0;
}

interface Result {
  violations: { id: string; nodes: { html: string }[] }[];
}
