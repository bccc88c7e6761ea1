import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CODES, checkFolder, parseSettings } from '@broadsheet/article-check';
import { launchBrowser, type Served, serve } from '@broadsheet/article-fixtures';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

it('no link, fragment or id of the built site is broken', () => {
  const file = fileURLToPath(new URL('../article-check.json', import.meta.url));
  const settings = parseSettings(readFileSync(file, 'utf8'), file, CODES);
  const { findings, pages } = checkFolder(dist, { now: Date.now(), settings });
  expect(
    findings.map(({ code, file: at, line, message }) => `${at}:${line} ${code} ${message}`),
  ).toEqual([]);
  expect(pages).toBeGreaterThan(300);
});

describe('every kind of page is for everyone', () => {
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

  it.each(['', 'ar/publish/write/', 'how/gate/', 'reference/options/', 'compared/'])(
    '/%s: axe finds nothing, light and dark, on a phone and a desk',
    async (path) => {
      for (const [width, colorScheme] of [
        [390, 'dark'],
        [1280, 'light'],
      ] as const) {
        const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
        await page.goto(`${site.url}${path}`, { waitUntil: 'load' });
        await page.evaluate(axe.source);
        const found = await page.evaluate(async () => {
          const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run({
            // Starlight's: its name leaves out the keys that it shows.
            exclude: ['button[data-open-modal]'],
          });
          return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        });
        expect(found, `${width} ${colorScheme}`).toEqual([]);
        await page.close();
      }
    },
  );

  it('its search answers', async () => {
    const page = await browser.newPage();
    await page.goto(site.url, { waitUntil: 'load' });
    await page.locator('button[data-open-modal]').click();
    await page.locator('.pagefind-ui__search-input').fill('embargo');
    const results = page.locator('.pagefind-ui__result-link');
    await expect.poll(() => results.count()).toBeGreaterThan(0);
    await page.close();
  });
});
