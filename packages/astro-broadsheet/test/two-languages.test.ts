import { beforeAll, describe, expect, it } from 'vitest';
import { type Built, makeSite } from './site.ts';

/** English and Arabic, Markdown and MDX, a photo, a correction, a redirect, and stories that must not show. */
/** Names that change with what is in the files. */
const NAMED = /[0-9a-f]{12}\b|(?<=_)[0-9a-f]{7}(?=-\w+\.pf_fragment)/;

describe('a paper in two languages', () => {
  let built: Built;
  beforeAll(async () => {
    built = await makeSite('two-languages', { from: 'two-languages' }).build();
  }, 60_000);

  it('has every page of the design, and no other', () => {
    const pages = [...built.files.keys()].filter((path) => !path.startsWith('_astro/'));
    expect(pages.map((path) => path.replace(NAMED, '{hash}')).sort()).toMatchSnapshot();
  });

  it('gives a story its furniture, each with its mark', () => {
    const parts = [
      ...built.read('2026/11/flood/index.html').matchAll(/data-part="([a-z-]+)"/g),
    ].map(([, part]) => part);
    expect(new Set(parts)).toEqual(
      new Set([
        'masthead-date',
        'breadcrumb',
        'headline',
        'standfirst',
        'byline',
        'dateline',
        'published',
        'updated',
        'lead-photo',
        'caption',
        'credit',
        'body',
        'correction',
        'translation',
        'share',
        'save',
        'topics',
        'edition',
      ]),
    );
  });

  it('renders a body once safe: no script, no handler, no foreign picture, no javascript link', () => {
    const body =
      /data-part="body">(.*?)<section aria-label|data-part="body">(.*?)<section class="corrections"/s.exec(
        built.read('2026/11/flood/index.html'),
      )?.[0] ?? '';
    expect(body).toContain('The river rose “quickly” on Friday…');
    expect(body).toContain('data-part="caption">The bridge at noon.</span> <span class="credit"');
    expect(body).not.toMatch(/<script|onerror|src="x"|javascript:|style=/);
  });

  it('shows MDX with the furniture of the theme', () => {
    const page = built.read('2026/11/levees/index.html');
    expect(page).toContain('<blockquote>They held.</blockquote>');
    expect(page).toMatch(/<figure><picture>.*?<img[^>]+alt="Road"/);
  });

  it('sets Arabic from right to left and links the translations to each other', () => {
    const [english, arabic] = [
      built.read('2026/11/flood/index.html'),
      built.read('ar/2026/11/flood/index.html'),
    ];
    expect(arabic).toContain('<html lang="ar" dir="rtl"');
    for (const page of [english, arabic]) {
      expect(page).toContain('hreflang="en" href="https://paper.example/2026/11/flood/"');
      expect(page).toContain('hreflang="ar" href="https://paper.example/ar/2026/11/flood/"');
    }
  });

  it('lets no byte of a scheduled or withdrawn story out', () => {
    const leaks = [...built.files].filter(
      ([path, bytes]) =>
        path.includes('SECRET') || bytes.includes('SECRET') || path.includes('secret-alias'),
    );
    expect(leaks.map(([path]) => path)).toEqual([]);
    expect(built.read('2026/01/gone/index.html')).toContain('This story has been withdrawn');
  });

  it('leads old addresses on', () => {
    expect(built.read('old/flood.html')).toContain('url=https://paper.example/2026/11/flood/');
    expect(built.read('gone-page/index.html')).toContain('url=https://example.org/x');
  });

  it('makes a feed and sitemaps of public stories', () => {
    expect(built.read('rss.xml')).toMatchSnapshot();
    expect(built.read('sitemap-index.xml')).toMatchSnapshot();
    expect(built.read('sitemap-2026-11.xml')).toMatchSnapshot();
  });

  it('answers every link that it sets', () => {
    const missing: string[] = [];
    for (const [path, bytes] of built.files) {
      if (!path.endsWith('.html')) continue;
      for (const [, link] of bytes.toString('utf8').matchAll(/(?:href|src)="(\/[^"#]*)/g)) {
        const target = decodeURI(link ?? '').slice(1);
        if (!built.files.has(target) && !built.files.has(`${target}index.html`))
          missing.push(`${path}: ${link}`);
      }
    }
    expect(missing).toEqual([]);
  });
});
