import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ScoreRow, scoreRow } from '@broadsheet/article-fixtures';
import type { Browser } from 'playwright-core';
import { waitFor } from '../test/reader.ts';
import { hostOf } from '../test/server.ts';

/**
 * What a first visit of a built paper costs besides the page itself, in kB on the wire: the worker, the
 * offline page, and what these need. `early` counts what was asked for before the page had loaded.
 */
export async function firstVisit(browser: Browser, dist: string): Promise<ScoreRow[]> {
  if (!existsSync(join(dist, 'sw.js')))
    throw new Error(`There is no built paper in ${dist}. Run \`npm run build\` first.`);
  const host = await hostOf(dist);
  // What the page has loaded already comes out of the browser's cache, as it does from any usual host.
  host.vary = 'Accept-Encoding';
  const page = await browser.newPage();
  const path = '2026/11/lower-road-closes/';
  let loaded = Number.POSITIVE_INFINITY;
  page.once('load', () => {
    loaded = host.answers.length;
  });
  await page.goto(host.url + path, { waitUntil: 'load' });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  let quiet = 0;
  await waitFor(async () => {
    const now = host.answers.length;
    const isQuiet = now === quiet;
    quiet = now;
    await page.waitForTimeout(600);
    return isQuiet;
  }, 15_000);
  const besides = host.answers.slice(loaded);
  const isOffline = ({ path: name }: { path: string }) => /sw\.js$|offline\//.test(name);
  const early = host.answers.slice(0, loaded).filter(isOffline).length;
  const kB = (answers: { bytes: number }[]) =>
    answers.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  const worker = host.answers.filter(({ path: name }) => name.endsWith('/sw.js'));
  await page.context().close();
  await host.down();
  return [
    scoreRow('first-visit-kB', kB(besides), 'kB', ['<=', 40]),
    scoreRow('worker-kB', kB(worker.slice(0, 1)), 'kB', ['<=', 3]),
    scoreRow('before-idle', early, 'requests', ['<=', 0]),
  ];
}
