import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '@broadsheet/article-fixtures';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openHtmlReport } from '../src/report/html-report.ts';
import { createTally, type ReportItem } from '../src/report/report.ts';

let browser: Awaited<ReturnType<typeof launchBrowser>>;
let address: string;
beforeAll(async () => {
  browser = await launchBrowser();
  address = pathToFileURL(writtenReport()).href;
});
afterAll(() => browser.close());

it.each([390, 1280])('nothing of it is wider than a screen of %i px', async (width) => {
  const page = await opened(width);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBe(width);
  // A word that stands letter by letter would be higher than two lines.
  const heights = await page
    .locator('.item td:nth-child(-n+2)')
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().height));
  expect(Math.max(...heights)).toBeLessThan(90);
  await page.close();
});

it('it shows what was guessed alone, without a script, and runs none of an item', async () => {
  const page = await opened(1280);
  expect(await page.locator('.item:visible').count()).toBe(3);
  await page.getByLabel('what was guessed').check();
  expect(await page.locator('.item:visible .title').allTextContents()).toEqual(['Flood']);
  expect(await page.title()).toBe('Import of old-site');
  expect(await page.locator('script, .item img').count()).toBe(0);
  await page.close();
});

it('under each code stands what was said first', async () => {
  const page = await opened(1280);
  expect(await page.locator('.counts li').first().innerText()).toMatch(
    /1\s+import\/section-guessed\s+No category/,
  );
  await page.close();
});

async function opened(width: number) {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.goto(address);
  await page
    .locator('details')
    .evaluateAll((all) => all.map((each) => each.setAttribute('open', '')));
  return page;
}

function writtenReport(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'report-')), 'report.html');
  const tally = createTally('/archives/old-site');
  const report = openHtmlReport(file);
  for (const item of ITEMS) {
    tally.add(item);
    report.add(item);
  }
  report.close(tally.report([]));
  return file;
}

const place = { file: `export/${'long-'.repeat(30)}.xml`, line: 12, column: 3 };
const ITEMS: ReportItem[] = [
  {
    ...{ kind: 'story', title: 'Flood', source: place, path: 'stories/2014/05/flood.md' },
    old: `https://courier.example/${'very-'.repeat(40)}long/`,
    counts: { comments: 3 },
    notes: [
      {
        ...{ what: 'guessed', field: 'section', code: 'import/section-guessed', place },
        message: 'No category is a section in the map.',
        ...{ value: 'news', source: 'the map', confidence: 'low' },
      },
    ],
  },
  {
    ...{ kind: 'refused', code: 'import/story-invalid', reason: 'No date.', source: place },
    title: '<img src=x onerror="document.title=1"><script>document.title=2</script>',
    notes: [],
  },
  { kind: 'person', title: 'Ann Lee', source: place, notes: [] },
];
