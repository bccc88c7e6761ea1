import { markOf } from '../device/copy.ts';
import { keepPage } from '../device/keep-page.ts';
import type { Paper } from './paper.ts';

/**
 * Keeps at hand the offline page for an address, with what it needs; once in a version of the worker.
 * @throws {Error} where it is not to be had.
 */
export async function keepShell(url: string, paper: Paper): Promise<void> {
  const { device, version } = paper;
  const page = offlinePageFor(url, paper);
  const known = await caches.match(page, { cacheName: device.shell });
  if (known && markOf(known) === version) return;
  const response = await fetch(page, { cache: 'no-cache' });
  const place = { ...paper, cache: device.shell, codeCache: device.assets };
  if (!(await keepPage(response, place))) throw new Error(page);
}

/** What stands in for a page that is not here: the offline page of its language, else any. */
export async function offlineAnswer(url: string, paper: Paper): Promise<Response> {
  const { shell } = paper.device;
  const found =
    (await caches.match(offlinePageFor(url, paper), { cacheName: shell })) ??
    (await caches.match(offlinePageFor('', paper), { cacheName: shell }));
  return found
    ? new Response(await found.blob(), {
        headers: [...found.headers, ['server-timing', 'absent']],
      })
    : Response.error();
}

/** The offline page of the deepest folder that an address lies in. */
export function offlinePageFor(
  url: string,
  { offlinePages, device: { origin, base } }: Pick<Paper, 'offlinePages' | 'device'>,
): string {
  const home = origin + base;
  const found = offlinePages.find(([folder]) => url.startsWith(home + folder));
  return home + (found ?? offlinePages.at(-1))?.[1];
}
