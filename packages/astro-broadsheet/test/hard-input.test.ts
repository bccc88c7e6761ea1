import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launchBrowser, type Served, serve } from '@broadsheet/article-fixtures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hardPaper, WORD } from './hard-paper.ts';
import { faultsOfLayout } from './layout.ts';
import { type Built, makeSite } from './site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let built: Built;
let served: Served;
let browser: Awaited<ReturnType<typeof launchBrowser>>;
let page: Awaited<ReturnType<typeof browser.newPage>>;

beforeAll(async () => {
  const site = makeSite('hard-input', {
    options: {
      languages: ['en', 'ar'],
      sections: ['local', 'world', 'empty'].map((id) => ({
        id,
        title: { en: `${id} ${WORD}`, ar: id },
      })),
    },
    files: await hardPaper(),
  });
  built = await site.build();
  expect(built.code, built.output).toBe(0);
  [served, browser] = await Promise.all([serve(join(site.root, 'dist')), launchBrowser()]);
  page = await browser.newPage();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const KINDS = [
  ...['long', 'word', 'corrected', 'mixed', 'opinion', 'analysis', 'editorial', 'interview'],
  ...[
    'review',
    'obituary',
    'explainer',
    'check',
    'live',
    'gallery',
    'letters',
    'brief',
    'sponsored',
  ],
];
const PAGES = [
  ...['', 'local/', 'empty/', 'people/face/', 'people/solo/', 'topics/topic-1/', 'archive/2026/'],
  ...['corrections/', ...KINDS.map((name) => `2026/11/${name}/`)],
];

describe.each(['', 'ar/'])('whatever is written, in /%s', (prefix) => {
  it.each(PAGES)(
    'nothing of /%s stands out, lies on another or is blown up, and all can use it (axe)',
    async (path) => {
      const found: Record<string, string[]> = {};
      await page.goto(`${served.url}${prefix}${path}`, { waitUntil: 'load' });
      for (const width of [320, 390, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const faults = await page.evaluate(faultsOfLayout);
        if (faults.length > 0) found[width] = faults;
      }
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const { run } = (globalThis as unknown as { axe: { run: () => Promise<Result> } }).axe;
        return (await run()).violations.map(
          ({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 200)}`,
        );
      });
      expect({ found, violations }).toEqual({ found: {}, violations: [] });
    },
  );
});

describe('a story with 300 corrections', () => {
  it('shows the newest three, and opens the others for whoever comes to one of them', async () => {
    await page.goto(`${served.url}2026/11/corrected/`);
    const shown = () => page.locator('.correction:visible').count();
    expect(await shown()).toBe(3);
    await page.goto(`${served.url}2026/11/corrected/#correction-1`);
    await page.waitForFunction(() => {
      const { top, bottom } = document.getElementById('correction-1')?.getBoundingClientRect() ?? {
        top: 0,
        bottom: 0,
      };
      return top >= 0 && bottom > 0 && top < innerHeight;
    });
    expect(await shown()).toBe(300);
  });

  it('is no heavy page', () => {
    expect(gzipSync(built.read('2026/11/corrected/index.html')).length).toBeLessThan(40_000);
  });
});

it('a headline in two scripts runs in the direction of its story', async () => {
  const placesOf = async (path: string) => {
    await page.goto(`${served.url}${path}`);
    return page.evaluate(() => {
      const text = document.querySelector('h1')?.firstChild as Text;
      const left = (word: string) => {
        const range = document.createRange();
        const start = text.data.indexOf(word);
        range.setStart(text, start);
        range.setEnd(text, start + word.length);
        return range.getBoundingClientRect().left;
      };
      return { latin: left('FIFA'), arabic: left('تعلن') };
    });
  };
  const english = await placesOf('2026/11/mixed/');
  expect(english.latin).toBeLessThan(english.arabic);
  const arabic = await placesOf('ar/2026/11/mixed/');
  expect(arabic.latin).toBeGreaterThan(arabic.arabic);
});

interface Result {
  violations: { id: string; nodes: { html: string }[] }[];
}
