import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser, type Served, serve } from '@broadsheet/article-fixtures';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPaper, importInto, makePaper } from '../scripts/paper.mjs';
import { wordpressPaper } from '../scripts/wordpress-paper.mjs';
import { VECTORS } from './hostile-vectors.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const corpora = join(root, '../shared/corpora/wxr');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe('a hostile export, imported and built', () => {
  let site: Served;
  let dist: string;
  beforeAll(async () => {
    const folder = makePaper('hostile', { ...PAPER, search: false });
    mkdirSync(join(folder, 'export'));
    writeFileSync(join(folder, 'export/hostile.xml'), hostileExport());
    expect(importInto(folder, 'wxr', join(folder, 'export')).code).toBe(0);
    const built = buildPaper(folder, NOW);
    expect(built.code, built.said.slice(-2000)).toBe(0);
    dist = join(folder, 'dist');
    site = await serve(dist, { headers: {} });
  });
  afterAll(() => site?.close());

  it('is made of vectors that run where nobody takes them out', async () => {
    const page = await browser.newPage();
    const ran = new Set<number>();
    await page.exposeFunction('ran', (number: number) => void ran.add(number));
    for (const [at] of VECTORS.entries()) {
      await page.setContent(`<!doctype html><p>x</p>${vector(at)}`, { waitUntil: 'commit' });
      await touchAll(page);
    }
    expect(ran.size).toBeGreaterThan(25);
    await page.close();
  });

  it('runs nothing: no script of any vector, on no page, with no policy to hold it', async () => {
    const page = await browser.newPage();
    const ran: number[] = [];
    await page.exposeFunction('ran', (number: number) => void ran.push(number));
    const pages = VECTORS.map((_, at) => `2014/05/vector-${at}/`);
    for (const path of ['', 'news/', 'people/ann/', ...pages]) {
      const answer = await page.goto(`${site.url}${path}`, { waitUntil: 'load' });
      expect(answer?.status(), path).toBe(200);
      await touchAll(page);
    }
    expect(ran).toEqual([]);
    await page.close();
  });

  it('keeps to its folder, and brings in every story', () => {
    const stories = readdirSync(join(dist, '2014/05')).filter((name) => name.startsWith('vector-'));
    expect(stories.length).toBe(VECTORS.length);
    expect(existsSync(join(root, '.cache/papers/escaped'))).toBe(false);
    expect(readFileSync(join(dist, 'rss.xml'), 'utf8')).not.toMatch(/<script|onerror=ran\(\d+\)>/);
  });
});

describe.skipIf(!existsSync(corpora))('two real exports of WordPress as one paper', () => {
  let dist: string;
  const read = (path: string) => readFileSync(join(dist, path), 'utf8');
  const pages = () =>
    readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(html|xml|json)$/.test(name),
    );

  it('are imported, built, and found clean by article-check in one command', () => {
    const { code, said, folder } = wordpressPaper(corpora);
    expect(code, said.slice(-3000)).toBe(0);
    dist = join(folder, 'dist');
  });

  it('show nothing that was not public', () => {
    for (const path of pages()) {
      const text = read(path);
      expect(text, path).not.toContain(
        'This content, comments, pingbacks, and trackbacks should not be visible',
      );
      expect(text, path).not.toMatch(
        /template-password-protected|Scheduled post|2030\/01\/scheduled/,
      );
    }
    expect(existsSync(join(dist, '2013/04/draft/index.html'))).toBe(false);
  });

  it('lead with the sticky story, and have a headline where there was no title', () => {
    const [, first] = /<main[\s\S]*?href="\/(\d{4}\/\d{2}\/[^"]+)"/.exec(read('index.html')) ?? [];
    expect(first).toBe('2012/01/template-sticky/');
    expect(read('2009/09/edge-case-no-title/index.html')).toMatch(/<title>[^<]*\S[^<]*<\/title>/);
    expect(existsSync(join(dist, '2009/08/edge-case-no-content/index.html'))).toBe(true);
  });

  it('hold no shortcode and no mark of a block', () => {
    for (const path of pages().filter((name) => name.endsWith('.html'))) {
      const text = read(path).replace(/<(code|pre)\b[\s\S]*?<\/\1>/g, '');
      expect(text, path).not.toMatch(/\[\/?(caption|gallery|embed|audio|video)[\s\]]|<!-- \/?wp:/);
    }
  });

  it('answer at every old address', () => {
    expect(read('2010/08/07/post-format-image-caption/index.html')).toContain(
      'http-equiv="refresh"',
    );
    const asked = JSON.parse(read('old-addresses.json')) as Record<string, string>;
    expect(Object.keys(asked).length).toBeGreaterThan(250);
  });

  it('make no page scroll sideways, whatever the length of a word', async () => {
    const site = await serve(dist);
    const page = await browser.newPage();
    for (const width of [320, 375, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${site.url}2009/10/title-should-not-overflow-the-content-area/`);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
        `${width}`,
      ).toBeLessThanOrEqual(width);
    }
    await page.close();
    await site.close();
  });
});

/** Waits for what loads, then focuses and clicks everything that can be. */
async function touchAll(page: Awaited<ReturnType<Browser['newPage']>>): Promise<void> {
  await page.waitForTimeout(30);
  await page
    .evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>(
        'a[href^="java"], button:not([data-reload]), summary, [tabindex]',
      )) {
        element.focus();
        if (!(element instanceof HTMLAnchorElement) || /^\W*j/i.test(element.href)) element.click();
      }
    })
    .catch(() => undefined);
}

function vector(at: number): string {
  return (VECTORS[at] ?? '').replaceAll('ran(N)', `ran(${at})`);
}

/** A story for each vector; the same in every other field that may show it. */
function hostileExport(): string {
  const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
  const items = VECTORS.map((_, at) => {
    const bad = vector(at);
    return `<item><title>${cdata(`V ${bad}`)}</title><link>https://old.example/../../escaped-${at}/</link><dc:creator>ann</dc:creator><guid>https://old.example/?p=${at + 1}</guid><content:encoded>${cdata(`<p>Before.</p>${bad}\n\n<p>After.</p>`)}</content:encoded><excerpt:encoded>${cdata(`E ${bad}`)}</excerpt:encoded><wp:post_id>${at + 1}</wp:post_id><wp:post_parent>${at + 1}</wp:post_parent><wp:post_date_gmt>2014-05-01 10:00:00</wp:post_date_gmt><wp:post_name>vector-${at}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><category domain="post_tag" nicename="../../escaped">${cdata(`T ${bad}`)}</category><wp:postmeta><wp:meta_key>_yoast_wpseo_title</wp:meta_key><wp:meta_value>${cdata(`S ${bad}`)}</wp:meta_value></wp:postmeta></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><link>https://old.example</link><wp:base_blog_url>https://old.example</wp:base_blog_url><wp:author><wp:author_login>ann</wp:author_login><wp:author_display_name>${cdata(`Ann ${vector(4)}`)}</wp:author_display_name></wp:author>${items.join('\n')}</channel></rss>`;
}

const NOW = '2026-11-22T09:00:00Z';
const PAPER = {
  title: 'The Old Paper',
  zone: 'UTC',
  photos: { alt: 'optional', credit: 'optional' },
  sections: [{ id: 'news', title: 'News' }],
};
