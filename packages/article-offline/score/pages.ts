import { scoreRow } from '@broadsheet/article-fixtures';
import { type Reader, waitFor } from '../test/reader.ts';
import { storyPath } from '../test/site.ts';
import type { Result, Try } from './try.ts';

/** A page that was read is shown without a network, and says how old it is. */
export async function visited({ host, number, reader: make }: Try): Promise<Result> {
  const reader = await make();
  const path = storyPath(number + 1);
  await reader.arrive(path);
  await host.down();
  await reader.open(path);
  const isShown = isWhole(await reader.looks(), `Story ${number + 1}`);
  const isTold = await waitFor(async () => (await reader.notes()).includes('saved'));
  const time = await reader.page.locator('[data-note="saved"] time').getAttribute('datetime');
  return ended(reader, isShown && isTold && Date.now() - Date.parse(time ?? '') < 600_000);
}

/** A page that was not read gives the offline page with what is here; the value is how long it took, in ms. */
export async function unvisited({ host, number, reader: make }: Try): Promise<Result> {
  const reader = await make();
  await reader.arrive(storyPath(1));
  await host.down();
  const started = performance.now();
  await reader.open(storyPath(number + 2));
  await reader.page.locator('[data-shelf="visited"] a').first().waitFor();
  const value = performance.now() - started;
  const { heading, isStyled } = await reader.looks();
  const result = await ended(reader, heading === 'Not here' && isStyled);
  return { ...result, value };
}

export function unvisitedRows(results: readonly Result[]) {
  const times = results.flatMap(({ value }) => value ?? []).sort((a, b) => a - b);
  return [scoreRow('unvisited', times[Math.floor(times.length / 2)] ?? null, 'ms', ['<=', 1000])];
}

/** Where a browser has no workers, refuses them or refuses storage, the paper is as it was. */
export async function refused({ number, reader: make }: Try): Promise<Result> {
  const reader = await make();
  await reader.page.addInitScript((way) => {
    const refuse = () => Promise.reject(new DOMException('Refused', 'SecurityError'));
    if (way === 0)
      Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined });
    if (way === 1) Object.defineProperty(window, 'caches', { get: () => undefined });
    if (way === 2) ServiceWorkerContainer.prototype.register = refuse;
    if (way === 3) {
      CacheStorage.prototype.open = refuse;
      CacheStorage.prototype.match = refuse;
      CacheStorage.prototype.keys = refuse;
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Refused', 'SecurityError');
        },
      });
    }
  }, number);
  await reader.open();
  await reader.page.waitForTimeout(300);
  await reader.open(storyPath(2));
  await reader.page.waitForTimeout(300);
  const isShown = isWhole(await reader.looks(), 'Story 2');
  const isQuiet = reader.errors.length === 0 && (await reader.notes()).length === 0;
  return ended(reader, isShown && isQuiet);
}

/** Whether a story is shown with its words, its styles and its pictures. */
export function isWhole(
  { heading, isStyled, pictures }: Awaited<ReturnType<Reader['looks']>>,
  title: string,
) {
  return heading === title && isStyled && pictures.every((width) => width > 0);
}

/** Closes a reader's browser window with what was found of it. */
export async function ended(reader: Reader, isRight: boolean): Promise<Result> {
  await reader.page.context().close();
  return { isRight };
}
