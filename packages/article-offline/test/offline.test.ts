import { launchBrowser } from '@broadsheet/article-fixtures';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Reader, readerOf, waitFor } from './reader.ts';
import { type Host, hostOf, PORTAL } from './server.ts';
import { makeSite, storyPath } from './site.ts';

let browser: Browser;
let context: BrowserContext;
let host: Host;
let reader: Reader;
let paper: string;

beforeAll(async () => {
  [browser, paper] = await Promise.all([launchBrowser(), makeSite('paper', { search: true })]);
});
afterAll(() => browser?.close());
beforeEach(async () => {
  host = await hostOf(paper);
  context = await browser.newContext();
  reader = await readerOf(context, host);
});
afterEach(async () => {
  await context.close();
  await host.down();
});

describe('with no network', () => {
  it('a page that was read is shown whole, says that it is a copy, and marks what is not here', async () => {
    await reader.arrive(storyPath(3));
    await host.down();
    await reader.open(`${storyPath(3)}?utm_source=letter`);
    expect(await reader.looks()).toMatchObject({
      heading: 'Story 3',
      isStyled: true,
      pictures: [1280],
    });
    await expect.poll(reader.notes).toContain('saved');
    expect(await reader.page.locator('[data-note="saved"] time').getAttribute('datetime')).toMatch(
      /^20/,
    );
    await expect
      .poll(() => reader.page.locator('[data-absent]').allTextContents())
      .toEqual(['Another story', 'Elsewhere']);
  });

  it('a page that was read is shown, though the list of editions cannot be read', async () => {
    await reader.arrive(storyPath(3));
    await reader.page.evaluate(async () => {
      const state = await caches.open('paper:/:state');
      await state.put('/offline-record/editions', new Response('not JSON'));
    });
    await host.down();
    await reader.open(storyPath(3));
    expect(await reader.looks()).toMatchObject({ heading: 'Story 3' });
  });

  it('a page that another window keeps while the network fails is shown', async () => {
    await reader.arrive(storyPath(3));
    const { promise: until, resolve: fail } = Promise.withResolvers<void>();
    host.fault = (path) => (path.endsWith(storyPath(5)) ? { until, isDown: true } : undefined);
    const opening = reader.open(storyPath(5));
    await waitFor(async () => host.requests.some((path) => path.endsWith(storyPath(5))));
    const window = await context.newPage();
    await window.goto(host.url);
    await window.evaluate(
      async ([from, to]) => {
        const cache = await caches.open('paper:/:pages');
        await cache.put(to, (await cache.match(from)) as Response);
      },
      [host.url + storyPath(3), host.url + storyPath(5)] as const,
    );
    fail();
    await opening;
    expect((await reader.looks()).heading).toBe('Story 3');
  });

  it('a page keeps its content policy', async () => {
    await reader.arrive(storyPath(3));
    await host.down();
    const answer = await reader.page.goto(host.url + storyPath(3));
    expect(answer?.headers()['content-security-policy']).toContain("script-src 'self'");
  });

  it('an address without its last slash, or redirected, leads to the copy', async () => {
    await reader.arrive(storyPath(3));
    host.fault = (path) => (path === '/old' ? { redirect: `/${storyPath(4)}` } : undefined);
    await reader.open('old');
    await host.down();
    await reader.open(storyPath(3).slice(0, -1));
    expect((await reader.looks()).heading).toBe('Story 3');
    await reader.open(storyPath(4));
    expect((await reader.looks()).heading).toBe('Story 4');
    await reader.open('old');
    expect((await reader.looks()).heading).toBe('Not here');
  });

  it('a page that was not read gives the offline page at once, with what is here', async () => {
    await reader.arrive(storyPath(3));
    await host.down();
    await reader.open(storyPath(9));
    expect(await reader.answeredAfterMs()).toBeLessThan(3000);
    expect(await reader.looks()).toMatchObject({ heading: 'Not here', isStyled: true });
    await expect
      .poll(() => reader.page.locator('[data-shelf="visited"] a').allTextContents())
      .toEqual(['Story 3']);
  });
});

describe('a network that', () => {
  it('answers in time is never outdone by a copy', async () => {
    const corrected = await makeSite('answers', { changed: { 3: { text: 'New words.' } } });
    await reader.arrive(storyPath(3));
    host.folder = corrected;
    await reader.open(storyPath(3));
    expect((await reader.looks()).text).toContain('New words.');
    expect(await reader.notes()).toEqual([]);
  });

  it('is slow gives the copy after a while, and says when the new page has come', async () => {
    const corrected = await makeSite('slow', {
      changed: { 3: { text: 'New words.' } },
      style: 'blue',
    });
    await reader.arrive(storyPath(3));
    host.folder = corrected;
    const { promise: until, resolve: letThrough } = Promise.withResolvers<void>();
    host.fault = (path) => (path === `/${storyPath(3)}` ? { until } : undefined);
    await reader.open(storyPath(3));
    const old = await reader.looks();
    expect(old.text).not.toContain('New words.');
    expect(old).toMatchObject({ isStyled: true, style: 'ink' });
    expect(await reader.notes()).not.toContain('fresh');
    letThrough();
    await expect.poll(reader.notes, { timeout: 15_000 }).toEqual(['fresh']);
    host.fault = () => undefined;
    await reader.page.getByRole('button', { name: 'Show it' }).first().click();
    await expect.poll(async () => (await reader.looks()).style).toBe('blue');
  });

  it('is slow and has no copy to outdo is waited for', async () => {
    await reader.arrive();
    host.fault = (path) => (path === `/${storyPath(5)}` ? { delayMs: 3300 } : undefined);
    await reader.open(storyPath(5));
    expect((await reader.looks()).heading).toBe('Story 5');
  });

  it.each([
    [503, 'Story 3', 'Not here'],
    [404, 'Nothing here', 'Nothing here'],
    [410, 'Nothing here', 'Nothing here'],
  ])('answers %s shows of a page that was read: %s', async (status, seen) => {
    await reader.arrive(storyPath(3));
    host.fault = () => ({ status });
    await reader.open(storyPath(3));
    expect((await reader.looks()).heading).toBe(seen);
    host.fault = () => undefined;
    await host.down();
    await reader.open(storyPath(3));
    expect((await reader.looks()).heading).toBe('Story 3');
  });

  it('wants a login is shown, and never kept', async () => {
    await reader.arrive(storyPath(3));
    host.fault = () => ({ body: PORTAL });
    await reader.open(storyPath(3));
    expect((await reader.page.textContent('h1')) ?? '').toContain('Welcome to the station');
    await host.down();
    await reader.open(storyPath(3));
    expect((await reader.looks()).heading).toBe('Story 3');
  });
});

describe('today’s paper', () => {
  it('comes whole in one press: its front, stories, pictures and search', async () => {
    await reader.arrive();
    await reader.take();
    expect(await reader.taken()).toBe('Taken');
    await host.down();
    await reader.open();
    expect((await reader.looks()).text).toContain('Story 30');
    await reader.open(storyPath(30));
    expect(await reader.looks()).toMatchObject({
      heading: 'Story 30',
      isStyled: true,
      pictures: [1280],
    });
    await reader.open('saved/?q=Word12');
    await expect
      .poll(() => reader.page.locator('[data-edition-search] h3').allTextContents())
      .toEqual(['Story 12']);
    expect(await reader.page.locator('[data-covers]').textContent()).toBe(
      'Covers November 22, 2026: 30',
    );
    expect(reader.errors).toEqual([]);
  });

  it('pauses and goes on, and fetches nothing twice', async () => {
    await reader.arrive();
    const { promise: until, resolve: letThrough } = Promise.withResolvers<void>();
    const asked = new Set<string>();
    host.fault = (path) =>
      path.includes('/story-') && asked.add(path).size > 20 ? { until } : undefined;
    await reader.take();
    await reader.page.waitForFunction(
      () => (document.querySelector('progress')?.value ?? 0) > 60_000,
    );
    await reader.page.getByRole('button', { name: 'Pause' }).click();
    letThrough();
    expect(await reader.taken(/^Not finished$/)).toBe('Not finished');
    expect(await reader.record('editions')).toEqual([]);
    await reader.page.getByRole('button', { name: 'Continue' }).click();
    expect(await reader.taken()).toBe('Taken');
    const stories = host.requests.filter((path) => path.includes('/story-'));
    // What was on its way when it was paused comes again.
    expect(stories.length - new Set(stories).size).toBeLessThanOrEqual(4);
  });

  it('goes on by itself when it was broken off, whatever else the browser lost', async () => {
    await reader.arrive();
    host.fault = () => ({ delayMs: 40 });
    await reader.take();
    const before = host.requests.length;
    await waitFor(async () => host.requests.length > before + 5);
    host.fault = () => undefined;
    await reader.page.evaluate(() => localStorage.clear());
    await reader.open();
    expect(await reader.taken()).toBe('Taken');
  });

  it('comes by itself in the morning to readers who asked for it, and to no others', async () => {
    await grantMorning(reader);
    await reader.arrive();
    const morning = await morningOf(reader);
    await morning();
    expect(await reader.record('morning')).toEqual([]);
    expect(await reader.record('editions')).toEqual([]);
    await reader.page.getByLabel('Every morning').check();
    await expect.poll(() => reader.record('morning')).toHaveLength(1);
    expect(host.requests.filter((path) => path.includes('/story-'))).toEqual([]);
    await expect.poll(() => activeWorker(reader)).toContain('?morning');
    await morning();
    await expect.poll(() => reader.record('editions'), { timeout: 20_000 }).toHaveLength(1);
    await host.down();
    await reader.open(storyPath(4));
    expect((await reader.looks()).heading).toBe('Story 4');
  });

  it('is fetched by one window alone', async () => {
    await reader.arrive();
    const other = await readerOf(context, host);
    await other.open();
    const { promise: until, resolve: letThrough } = Promise.withResolvers<void>();
    host.fault = (path) => (path.includes('/story-') ? { until } : undefined);
    await reader.take();
    await waitFor(async () => host.requests.some((path) => path.includes('/story-')));
    await other.take();
    expect(await other.taken()).toBe('Busy');
    letThrough();
    expect(await reader.taken()).toBe('Taken');
  });

  it('refuses what has not the right hash, tells it, and takes what is right when it is tried again', async () => {
    await reader.arrive();
    const [wrong, cut] = [`/${storyPath(7)}`, `/${storyPath(8)}`];
    host.fault = (path) =>
      path === wrong ? { body: PORTAL } : path === cut ? { cutAt: 400 } : undefined;
    await reader.page.evaluate(() => {
      // The waits between rounds are minutes of a reader's, not of a test's.
      const { setTimeout: slow } = window;
      window.setTimeout = ((work: () => void, ms?: number) =>
        slow(work, Math.min(ms ?? 0, 50))) as typeof setTimeout;
    });
    await reader.take();
    expect(await reader.taken()).toBe('Refused');
    expect(await reader.record('editions')).toEqual([]);
    host.fault = () => undefined;
    await reader.page.getByRole('button', { name: 'Continue' }).click();
    expect(await reader.taken()).toBe('Taken');
  });

  it('tells when the device is full, and leaves the former edition whole', async () => {
    await reader.arrive();
    await reader.take('text');
    await reader.taken();
    const devtools = await context.newCDPSession(reader.page);
    const { origin } = new URL(host.url);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 350_000 });
    await reader.take();
    expect(await reader.taken(/^(Full|Taken)$/)).toBe('Full');
    expect(await reader.record('editions')).toMatchObject([{ sets: ['text', 'search'] }]);
    await host.down();
    await reader.open(storyPath(30));
    expect(await reader.looks()).toMatchObject({ heading: 'Story 30', isStyled: true });
  });

  it('does not come again for a new style sheet, and nothing is told', async () => {
    await reader.arrive();
    await reader.take();
    await reader.taken();
    host.folder = await makeSite('restyled', { style: 'green', search: true });
    await forgetCheck(reader);
    host.requests.length = 0;
    await reader.open('saved/');
    await waitFor(async () => host.requests.some((path) => path.endsWith('.json')));
    await reader.page.waitForTimeout(400);
    expect(host.requests.filter((path) => path.includes('/story-'))).toEqual([]);
    expect(await reader.record('news')).toEqual([]);
    await reader.open();
    host.requests.length = 0;
    await reader.take();
    await reader.taken();
    expect(host.requests.filter((path) => path.includes('/story-'))).toEqual([]);
  });

  it('survives a deploy in the middle: in the end it is the new one, and whole', async () => {
    const next = await makeSite('deployed', {
      style: 'red',
      search: true,
      changed: { 20: { text: 'Later words.' } },
    });
    await reader.arrive();
    host.fault = (_, number) => {
      if (number > 30) host.folder = next;
      return undefined;
    };
    await reader.take();
    expect(await reader.taken()).toBe('Taken');
    await host.down();
    for (const n of [1, 20, 30]) {
      await reader.open(storyPath(n));
      expect(await reader.looks()).toMatchObject({ heading: `Story ${n}`, isStyled: true });
    }
  });
});

describe('a saved story', () => {
  it('stays with its pictures, is listed, and goes when it is removed', async () => {
    await reader.arrive(storyPath(2));
    await reader.page.getByRole('button', { name: 'Save' }).click();
    await reader.page.getByRole('button', { name: 'Saved' }).waitFor();
    await reader.page.evaluate(() => caches.delete('paper:/:pages'));
    await reader.page.evaluate(() => caches.delete('paper:/:pictures'));
    await reader.page.evaluate(() => caches.delete('paper:/:assets'));
    await host.down();
    await reader.open(storyPath(2));
    expect(await reader.looks()).toMatchObject({
      heading: 'Story 2',
      isStyled: true,
      pictures: [1280],
    });
    await host.up();
    await reader.open('saved/');
    await reader.page.getByRole('button', { name: 'Remove: Story 2' }).click();
    await expect.poll(() => reader.record('saved')).toEqual([]);
    const left = () =>
      reader.page.evaluate(async () => (await (await caches.open('paper:/:saved')).keys()).length);
    await expect.poll(left).toBe(0);
  });

  it.each([
    [
      'corrected',
      { changed: { 2: { correction: 'Correction: it was a metre and a half.' } } },
      'a metre and a half',
    ],
    ['withdrawn', { withdrawn: [2] }, 'Withdrawn'],
  ])(
    'that was %s is put right on the next time online, and the reader is told',
    async (kind, deploy, words) => {
      await reader.arrive(storyPath(2));
      await reader.page.getByRole('button', { name: 'Save' }).click();
      await reader.page.getByRole('button', { name: 'Saved' }).waitFor();
      host.folder = await makeSite(`changed-${kind}`, deploy);
      await forgetCheck(reader);
      await reader.open(storyPath(5));
      await expect.poll(reader.notes).toContain('news');
      expect(await reader.page.locator('[data-note="news"] li').textContent()).toContain(words);
      await host.down();
      await reader.open(storyPath(2));
      expect((await reader.looks()).text).toContain(words);
    },
  );
});

describe('the feature', () => {
  it('goes when it is turned off: no worker, no caches, and those of others stay', async () => {
    await reader.arrive(storyPath(2));
    await reader.page.evaluate(() => caches.open('another paper'));
    host.folder = await makeSite('removed', { removed: true });
    await reader.open();
    const isGone = await waitFor(async () => {
      const left = await reader.page.evaluate(async () => ({
        workers: (await navigator.serviceWorker.getRegistrations()).length,
        caches: await caches.keys(),
      }));
      return left.workers === 0 && left.caches.join() === 'another paper';
    }, 12_000);
    expect(isGone).toBe(true);
  });

  it('clears all at one press', async () => {
    await reader.arrive();
    await reader.take('text');
    await reader.taken();
    await reader.open('saved/');
    await reader.page.locator('[data-shelf="editions"] a').waitFor();
    reader.page.on('dialog', (dialog) => dialog.accept());
    await reader.page.getByRole('button', { name: 'Clear all' }).click();
    await reader.page.locator('[data-nothing]').waitFor();
    const left = await reader.page.evaluate(async () => ({
      caches: (await caches.keys()).filter((name) => !/state/.test(name)),
      flags: localStorage.length,
    }));
    expect(left.caches).toEqual([]);
    expect(await reader.record('editions')).toEqual([]);
  });

  it.each(['serviceWorker', 'caches'])(
    'is as if it were not there where a browser has no %s',
    async (name) => {
      await context.addInitScript((missing) => {
        if (missing === 'caches') Reflect.deleteProperty(window, 'caches');
        Object.defineProperty(missing === 'caches' ? window : Navigator.prototype, missing, {
          get: () => undefined,
        });
      }, name);
      await reader.open(storyPath(2));
      expect(await reader.page.locator('[data-save]').isVisible()).toBe(false);
      await reader.open();
      await reader.page.waitForTimeout(100);
      expect(await reader.page.locator('[data-take-panel]').isVisible()).toBe(false);
      expect(reader.errors).toEqual([]);
    },
  );

  it('works below a sub-path, beside another paper', async () => {
    await host.down();
    host = await hostOf(await makeSite('below', { base: '/paper/', search: true }), '/paper/');
    reader = await readerOf(context, host);
    await reader.arrive();
    await reader.take();
    expect(await reader.taken()).toBe('Taken');
    const names = await reader.page.evaluate(() => caches.keys());
    expect(names.every((name) => name.startsWith('paper:/paper/:'))).toBe(true);
    await host.down();
    await reader.open(storyPath(9));
    expect(await reader.looks()).toMatchObject({
      heading: 'Story 9',
      isStyled: true,
      pictures: [1280],
    });
    await reader.open('saved/?q=Word9');
    await expect
      .poll(() => reader.page.locator('[data-edition-search] a').getAttribute('href'))
      .toBe(`/paper/${storyPath(9)}`);
  });
});

/** What is kept is looked at every few minutes; the next page looks at once. */
async function forgetCheck({ page }: Reader): Promise<void> {
  await page.evaluate(() => localStorage.removeItem('paper:/:checked'));
}

async function grantMorning({ page }: Reader): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  const whole = await browser.newBrowserCDPSession();
  await whole.send('Browser.setPermission', {
    permission: { name: 'periodic-background-sync' },
    setting: 'granted',
    origin: new URL(host.url).origin,
    ...(targetInfo.browserContextId && { browserContextId: targetInfo.browserContextId }),
  });
}

/** Makes the browser say that the morning has come. */
async function morningOf({ page }: Reader): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  let registrationId = '';
  session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
    registrationId = registrations[0]?.registrationId ?? '';
  });
  await session.send('ServiceWorker.enable');
  await expect.poll(() => registrationId).not.toBe('');
  const { origin } = new URL(page.url());
  return async () => {
    await session.send('ServiceWorker.dispatchPeriodicSyncEvent', {
      ...{ origin, registrationId },
      tag: 'morning',
    });
  };
}

function activeWorker({ page }: Reader): Promise<string> {
  return page.evaluate(
    async () => (await navigator.serviceWorker.getRegistration())?.active?.scriptURL ?? '',
  );
}
