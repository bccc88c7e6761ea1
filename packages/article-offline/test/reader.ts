import type { BrowserContext, Page } from 'playwright-core';
import type { Host } from './server.ts';

/** A reader of the paper: what people do, and what they see. */
export async function readerOf(context: BrowserContext, host: Host): Promise<Reader> {
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  const open = (path = '') => page.goto(host.url + path, { waitUntil: 'load' });
  const status = () => page.locator('[data-take-panel] [data-status]').textContent();
  return {
    page,
    errors,
    open,
    async arrive(path = '') {
      await open(path);
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
      await page.waitForFunction(
        async (url) => (await caches.match(url)) !== undefined,
        page.url(),
      );
    },
    async take(sets = 'pictures') {
      await page.locator(`[data-take="${sets}"]:enabled`).click();
    },
    async taken(words = /^(Taken|Full|No connection|Refused|Busy|Gone)$/) {
      await waitFor(async () => words.test((await status()) ?? ''), 20_000);
      return (await status()) ?? '';
    },
    answeredAfterMs: () =>
      page.evaluate(() => {
        const [how] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
        return how?.responseStart ?? Number.POSITIVE_INFINITY;
      }),
    async looks() {
      return page.evaluate(async () => {
        await Promise.allSettled([...document.images].map((image) => image.decode()));
        return {
          heading: document.querySelector('h1, h2')?.textContent ?? '',
          isStyled: getComputedStyle(document.body).color === 'rgb(1, 2, 3)',
          style: getComputedStyle(document.documentElement).getPropertyValue('--look').trim(),
          text: document.querySelector('main')?.textContent ?? '',
          pictures: [...document.images].map(({ naturalWidth }) => naturalWidth),
        };
      });
    },
    async notes() {
      const shown = page.locator('[data-note]:not([hidden])');
      return shown.evaluateAll((notes) => notes.map((one) => (one as HTMLElement).dataset.note));
    },
    record: (name) =>
      page.evaluate(
        async (key) => (await caches.match(`${location.origin}${key}`))?.json() ?? [],
        `${new URL(host.url).pathname}offline-record/${name}`,
      ),
  };
}

/** Waits until something is so; false when it never was. */
export async function waitFor(isSo: () => Promise<boolean>, ms = 8000): Promise<boolean> {
  const end = performance.now() + ms;
  while (performance.now() < end) {
    if (await isSo().catch(() => false)) return true;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return false;
}

export interface Reader {
  page: Page;
  errors: string[];
  open: (path?: string) => Promise<unknown>;
  /** Opens a page for the first time, and waits until the worker keeps it. */
  arrive: (path?: string) => Promise<void>;
  take: (sets?: 'pictures' | 'text') => Promise<void>;
  /** What the panel says in the end. */
  taken: (words?: RegExp) => Promise<string>;
  looks: () => Promise<Looks>;
  /** From the start of the navigation to the first byte of its answer. */
  answeredAfterMs: () => Promise<number>;
  /** The names of the notes that the page shows. */
  notes: () => Promise<(string | undefined)[]>;
  // biome-ignore lint/suspicious/noExplicitAny: records of several shapes
  record: (name: string) => Promise<any[]>;
}

export interface Looks {
  heading: string;
  isStyled: boolean;
  style: string;
  text: string;
  pictures: number[];
}
