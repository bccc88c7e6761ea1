import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchProfile, scoreRow } from '@broadsheet/article-fixtures';
import { type Reader, readerOf, waitFor } from '../test/reader.ts';
import { type Fault, PORTAL } from '../test/server.ts';
import { storyPath } from '../test/site.ts';
import { forgetCheck } from './corrections.ts';
import { ended, isWhole } from './pages.ts';
import type { Result, Try } from './try.ts';

/** One press brings all: the front, every story with its picture, an answer of the search. */
export async function edition({ host, reader: make }: Try): Promise<Result> {
  const reader = await make();
  await reader.arrive();
  await reader.take();
  const isTaken = (await reader.taken()) === 'Taken';
  await host.down();
  await reader.open();
  const hasFront = (await reader.looks()).text.includes(`Story ${STORIES}`);
  const areWhole = await allWhole(reader);
  await reader.open('saved/?q=Word12');
  const hasFound = await waitFor(
    async () =>
      (await reader.page.locator('[data-edition-search] h3').allTextContents()).join() ===
      'Story 12',
  );
  return ended(reader, isTaken && hasFront && areWhole && hasFound);
}

/** The browser is killed in the middle: no half edition is shown, and it comes whole afterwards. */
export async function killed({ host, number }: Try): Promise<Result> {
  const profile = mkdtempSync(join(tmpdir(), 'reader-'));
  try {
    const first = await launchProfile(profile);
    const reader = await readerOf(first, host);
    await reader.arrive();
    const at = 3 + ((number * 37) % 60);
    const before = host.requests.length;
    host.fault = () => ({ delayMs: 15 });
    await reader.take();
    await waitFor(async () => host.requests.length - before >= at);
    await crash(reader);
    host.fault = () => undefined;
    const again = await readerOf(await launchProfile(profile), host);
    await host.down();
    // A browser that is killed may forget the worker with all it did: then it has a page of its own.
    const isForgotten = await again.open(storyPath(29)).then(
      () => false,
      () => true,
    );
    const kept = await again.record('editions').catch(() => []);
    const { heading } = await again.looks();
    const isClean = kept.length > 0 || isForgotten || heading === 'Not here';
    await host.up();
    await again.open();
    const isTaken = async () => (await again.record('editions')).length === 1;
    // It goes on by itself; where the browser lost its note of that, a press takes it, as the first did.
    if (!(await waitFor(isTaken, 8000)))
      await again.page
        .locator('[data-take="pictures"]:enabled')
        .click({ timeout: 2000 })
        .catch(() => undefined);
    const isWholeNow = await waitFor(isTaken, 15_000);
    await host.down();
    const areWhole = await allWhole(again, [1, 15, 30]);
    if (!(isClean && isWholeNow && areWhole))
      console.error(
        `at request ${at}: clean ${isClean} (${heading}), taken ${isWholeNow}, whole ${areWhole}`,
      );
    return ended(again, isClean && isWholeNow && areWhole);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The device is full at one moment or another: it is told, and the former edition stays whole. */
export async function quota({ host, number, reader: make }: Try): Promise<Result> {
  const reader = await make();
  await reader.arrive();
  await reader.take('text');
  await reader.taken();
  const devtools = await reader.page.context().newCDPSession(reader.page);
  const quotaSize = 320_000 + number * 20_000;
  await devtools.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(host.url).origin,
    quotaSize,
  });
  await reader.take();
  const said = await reader.taken();
  const [kept] = await reader.record('editions');
  const isHonest =
    said === 'Taken' ? kept?.sets.length === 3 : said === 'Full' && kept?.sets.length === 2;
  await host.down();
  await reader.open(storyPath(17));
  const { heading, isStyled } = await reader.looks();
  return ended(reader, isHonest && heading === 'Story 17' && isStyled);
}

/** A deploy at one request or another: in the end no page is broken, and none has another's styles. */
export async function deploy({ host, number, sites, reader: make }: Try): Promise<Result> {
  const reader = await make();
  await reader.arrive();
  const at = host.requests.length + 1 + ((number * 13) % 75);
  host.fault = (_, request) => {
    if (request > at) host.folder = sites.changed;
    return undefined;
  };
  await reader.take();
  const isTaken = (await reader.taken()) === 'Taken';
  await host.down();
  const areWhole = await allWhole(reader, [1, 2, 20, 30]);
  return ended(reader, isTaken && areWhole && reader.errors.length === 0);
}

/** A new style sheet after an edition was taken; the value is how many pages came again. */
export async function restyled({ host, sites, reader: make }: Try): Promise<Result> {
  const reader = await make();
  await reader.arrive();
  await reader.take();
  await reader.taken();
  host.folder = sites.restyled;
  await forgetCheck(reader);
  host.requests.length = 0;
  await reader.open('saved/');
  await waitFor(async () =>
    reader.page.evaluate(() => localStorage.getItem('paper:/:checked') !== null),
  );
  await reader.open();
  await reader.take();
  await reader.taken();
  const value = host.requests.filter((path) => path.includes('/story-')).length;
  const news = await reader.record('news');
  return { ...(await ended(reader, value === 0 && news.length === 0)), value };
}

export function restyledRows(results: readonly Result[]) {
  const fetched = results.reduce((sum, { value }) => sum + (value ?? 1), 0);
  return [scoreRow('restyled', fetched, 'pages fetched again', ['<=', 0])];
}

/** Other bytes, a cut body, a login page for all or for stories, an error: refused, told, then retried. */
export async function wrongBytes({ host, number, reader: make }: Try): Promise<Result> {
  const reader = await make();
  await reader.arrive();
  const faults: ((path: string) => Fault | undefined)[] = [
    (path) => (path === `/${storyPath(7)}` ? { body: Buffer.from('<h1>Other</h1>') } : undefined),
    (path) => (path === `/${storyPath(8)}` ? { cutAt: 400 } : undefined),
    (path) => (path.endsWith('.css') || path === '/' ? undefined : { body: PORTAL }),
    (path) => (path.includes('/story-') ? { body: PORTAL } : undefined),
    (path) => (path === `/${storyPath(9)}` ? { status: 500 } : undefined),
  ];
  host.fault = faults[number] ?? (() => undefined);
  await shortenWaits(reader);
  await reader.take();
  const isRefused = (await reader.taken()) === 'Refused';
  const isClean = (await reader.record('editions')).length === 0;
  host.fault = () => undefined;
  await reader.page.getByRole('button', { name: 'Continue' }).click();
  const isTaken = (await reader.taken()) === 'Taken';
  await host.down();
  return ended(reader, isRefused && isClean && isTaken && (await allWhole(reader, [7, 8, 9])));
}

async function allWhole(reader: Reader, numbers = ALL): Promise<boolean> {
  for (const n of numbers) {
    await reader.open(storyPath(n));
    if (!isWhole(await reader.looks(), `Story ${n}`)) return false;
  }
  return true;
}

/** The waits between rounds are long for a test. */
async function shortenWaits({ page }: Reader): Promise<void> {
  await page.evaluate(() => {
    const { setTimeout: slow } = window;
    const short = (work: () => void, ms?: number) => slow(work, Math.min(ms ?? 0, 50));
    window.setTimeout = short as typeof setTimeout;
  });
}

/** Ends the browser without a word, as a device does that needs its memory. */
async function crash({ page }: Reader): Promise<void> {
  const browser = page.context().browser();
  const devtools = await browser?.newBrowserCDPSession();
  const closed = new Promise<void>((resolve) => page.context().once('close', () => resolve()));
  await devtools?.send('Browser.crash').catch(() => undefined);
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 3000))]);
}

const STORIES = 30;
const ALL = Array.from({ length: STORIES }, (_, at) => at + 1);
