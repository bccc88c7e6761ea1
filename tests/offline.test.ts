import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '@broadsheet/article-fixtures';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Host, hostOf } from '../packages/article-offline/test/server.ts';

const dist = fileURLToPath(new URL('../sites/demo/dist/', import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let site: Host;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  site = await hostOf(dist);
});
afterEach(() => site.down());

describe('the demo newspaper in a pocket', () => {
  it.each(['', 'ar/'])('can be installed from /%s', async (path) => {
    const page = await browser.newPage();
    await page.goto(`${site.url}${path}`);
    const devtools = await page.context().newCDPSession(page);
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
    await page.close();
  });

  it.each([
    ['', 'Lower road', 'ltr'],
    ['ar/', '', 'rtl'],
  ])(
    'is taken along from /%s, read and searched with no network, under the strict policy',
    async (prefix, words, direction) => {
      const context = await browser.newContext({ viewport: { width: 390, height: 900 } });
      const page = await context.newPage();
      const said: string[] = [];
      page.on('pageerror', ({ message }) => said.push(message));
      page.on('console', (message) => {
        if (/content security policy/i.test(message.text())) said.push(message.text());
      });
      await page.goto(`${site.url}${prefix}`);
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
      await page.locator('[data-take="pictures"]:enabled').focus();
      await page.keyboard.press('Enter');
      await page.locator('[data-open]:visible').waitFor({ timeout: 40_000 });
      await site.down();
      await page.goto(`${site.url}${prefix}2026/11/lower-road-closes/`);
      await page.locator('[data-note="saved"]:visible').waitFor();
      expect(await page.locator('h1').textContent()).toContain(words);
      expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe(direction);
      const broken = await page.evaluate(async () => {
        const picture = document.querySelector<HTMLImageElement>('.lead-photo img');
        await picture?.decode();
        return picture?.naturalWidth === 0;
      });
      expect(broken).toBe(false);
      const [word] = ((await page.locator('h1').textContent()) ?? '').split(' ').slice(1);
      await page.goto(`${site.url}${prefix}nowhere/?q=${encodeURIComponent(word ?? '')}`);
      await expect
        .poll(() => page.locator('[data-edition-search] h3').count(), { timeout: 10_000 })
        .toBeGreaterThan(0);
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const { run } = (globalThis as unknown as { axe: { run: () => Promise<Result> } }).axe;
        return (await run()).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
      });
      expect(violations).toEqual([]);
      expect(said).toEqual([]);
      await context.close();
    },
  );
});

interface Result {
  violations: { id: string; nodes: { html: string }[] }[];
}
