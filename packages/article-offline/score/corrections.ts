import { scoreRow } from '@broadsheet/article-fixtures';
import { type Reader, waitFor } from '../test/reader.ts';
import { storyPath } from '../test/site.ts';
import { ended } from './pages.ts';
import type { Result, Try } from './try.ts';

/** A correction reaches a saved story on the next time online, and the reader is told. */
export async function corrected(given: Try): Promise<Result> {
  return changed(given, 'changed', 'a metre and a half');
}

/** A withdrawn story's copy becomes its notice, and the reader is told. */
export async function withdrawn(given: Try): Promise<Result> {
  return changed(given, 'withdrawn', 'Withdrawn');
}

/** After one visit there is no worker and no cache; the value is what is left of them. */
export async function killSwitch({ host, sites, reader: make }: Try): Promise<Result> {
  const reader = await make();
  await reader.arrive(storyPath(2));
  await reader.open(storyPath(3));
  host.folder = sites.removed;
  await reader.open();
  let value = Number.POSITIVE_INFINITY;
  await waitFor(async () => {
    value = await reader.page.evaluate(
      async () =>
        (await navigator.serviceWorker.getRegistrations()).length + (await caches.keys()).length,
    );
    return value === 0;
  }, 15_000);
  return { ...(await ended(reader, value === 0)), value };
}

export function killSwitchRows(results: readonly Result[]) {
  const left = results.reduce((sum, { value }) => sum + (value ?? 1), 0);
  return [scoreRow('kill-switch', left, 'workers and caches left', ['<=', 0])];
}

/** Once as a saved story, and once as a story of an edition. */
async function changed(
  { host, number, sites, reader: make }: Try,
  deploy: 'changed' | 'withdrawn',
  words: string,
): Promise<Result> {
  const reader = await make();
  if (number % 2 === 0) {
    await reader.arrive(storyPath(2));
    await reader.page.getByRole('button', { name: 'Save' }).click();
    await reader.page.getByRole('button', { name: 'Saved' }).waitFor();
  } else {
    await reader.arrive();
    await reader.take('text');
    await reader.taken();
  }
  host.folder = sites[deploy];
  await forgetCheck(reader);
  await reader.open(storyPath(9));
  const isTold = await waitFor(async () => {
    const news = await reader.page.locator('[data-note="news"] li').allTextContents();
    return news.some((text) => text.includes(words));
  });
  await host.down();
  await reader.open(storyPath(2));
  return ended(reader, isTold && (await reader.looks()).text.includes(words));
}

/** What is kept is looked at every few minutes; the next page looks at once. */
export async function forgetCheck({ page }: Reader): Promise<void> {
  await page.evaluate(() => localStorage.removeItem('paper:/:checked'));
}
