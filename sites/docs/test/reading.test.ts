import { fileURLToPath } from 'node:url';
import { launchBrowser, type Served, serve } from '@broadsheet/article-fixtures';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGES } from './pages.ts';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
let site: Served;
let browser: Browser;

beforeAll(async () => {
  // Starlight has scripts in its pages, which the policy of a paper would refuse.
  [site, browser] = await Promise.all([serve(dist, { headers: {} }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe('every kind of page is for everyone', () => {
  it.each([
    ...['', 'start/tutorial/', 'publish/pictures/', 'build/bend/', 'how/gate/', 'how/editions/'],
    ...['reference/options/', 'reference/story-fields/', 'reference/programs/'],
    ...['reference/errors/', 'reference/errors/story/field-unknown/', 'compared/', '404.html'],
    ...['ar/', 'ar/start/tutorial/', 'ar/publish/write/'],
    // What has no translation is English within Arabic.
    ...['ar/reference/addresses/', 'ar/reference/errors/check/placeholder-text/', 'ar/compared/'],
  ])('/%s: axe finds nothing, light and dark, on a phone and a desk', async (path) => {
    const page = await open(path);
    await page.evaluate(axe.source);
    for (const width of [390, 1280])
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        await page.waitForSelector(`html[data-theme="${colorScheme}"]`);
        expect(await violationsOf(page), `${width} px, ${colorScheme}`).toEqual([]);
      }
    await page.close();
  });
});

describe('on a phone', () => {
  const drawn = PAGES.filter(({ text }) => text.includes('<Diagram '));
  it.each(drawn.map(({ path }) => path.replace('.mdx', '/')))(
    'the whole diagram of /%s is seen, in words that can be read',
    async (path) => {
      const page = await open(path);
      const { hidden, smallest } = await page.locator('.diagram').evaluate((diagram) => {
        const words = [...diagram.querySelectorAll('text')];
        const heights = words.map((word) => word.getBoundingClientRect().height);
        return {
          hidden: diagram.scrollWidth - diagram.clientWidth,
          smallest: Math.min(...heights.filter((height) => height > 0)),
        };
      });
      expect(hidden).toBe(0);
      expect(smallest).toBeGreaterThan(10);
      await page.close();
    },
  );
});

it('its search answers', async () => {
  const page = await open('');
  await page.locator('button[data-open-modal]').click();
  await page.locator('.pagefind-ui__search-input').fill('embargo');
  const results = page.locator('.pagefind-ui__result-link');
  await expect.poll(() => results.count()).toBeGreaterThan(0);
  await page.close();
});

async function open(path: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 390, height: 900 } });
  await page.goto(`${site.url}${path}`, { waitUntil: 'load' });
  return page;
}

function violationsOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run({
      // Starlight's: its name leaves out the keys that it shows.
      exclude: ['button[data-open-modal]'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}
