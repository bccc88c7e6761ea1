import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkFolder, type Options, type Report } from '@broadsheet/article-check';

export const NOW = '2026-03-10T12:00:00Z';

/** Checks a built site that is written for it and gone afterwards. */
export function check(files: Files, settings = { off: {} }, more: Partial<Options> = {}): Report {
  const folder = mkdtempSync(join(tmpdir(), 'built-'));
  try {
    write(folder, files);
    return checkFolder(folder, { now: Date.parse(NOW), settings, ...more });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function write(folder: string, files: Files): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
}

/** A story as Broadsheet marks it: `2026/03/{slug}/index.html`. */
export function story(slug: string, parts: Parts = {}): Files {
  const url = `https://paper.example/2026/03/${slug}/`;
  const { id = `p-${slug}`, head = '', body = '', headline = 'Fish', alternates = '' } = parts;
  const { published = '2026-03-03T09:05:00+02:00', canonical = url, more = {} } = parts;
  const article = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    ...{ headline, identifier: id, url, mainEntityOfPage: canonical, inLanguage: 'en' },
    ...{ datePublished: published, dateModified: published, articleSection: 'Local' },
    author: [{ '@type': 'Person', name: 'Sam Hale' }],
    isAccessibleForFree: true,
    ...more,
  };
  const html = `<!doctype html><html lang="en"><head><title>${headline}</title>
<link rel="canonical" href="${canonical}">${alternates}${head}
<script type="application/ld+json">${JSON.stringify(article)}</script></head>
<body><nav data-part="breadcrumb"><a href="/">Local</a></nav>
<article data-id="${id}"><h1 data-part="headline">${headline}</h1>
<p data-part="byline">By <span data-author><bdi>Sam Hale</bdi></span></p>
<time data-part="published" datetime="${published}">then</time>
${body}</article></body></html>`;
  return { [`2026/03/${slug}/index.html`]: html };
}

/** A front page and the sitemap of the stories given. */
export function paper(stories: Files, more: Files = {}): Files {
  const pages = Object.keys(stories)
    .filter((file) => file.endsWith('index.html'))
    .map((file) => `https://paper.example/${file.replace('index.html', '')}`);
  return { 'index.html': FRONT, 'sitemap.xml': sitemap(pages), ...stories, ...more };
}

export function sitemap(urls: readonly string[], lastmod = ''): string {
  const entries = urls.map((url) => `<url><loc>${url}</loc>${lastmod}</url>`).join('\n');
  return `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}\n</urlset>`;
}

export function rss(items: string, channel = ''): string {
  return `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>The Paper</title><link>https://paper.example/</link><description>News</description>${channel}
${items}
</channel></rss>`;
}

const FRONT = `<!doctype html><html lang="en"><head><title>The Paper</title>
<link rel="canonical" href="https://paper.example/"></head><body><h1>The Paper</h1></body></html>`;

export type Files = Record<string, string | Uint8Array>;

interface Parts {
  id?: string;
  headline?: string;
  published?: string;
  canonical?: string;
  /** Tags of the head. */
  head?: string;
  alternates?: string;
  /** HTML within the article. */
  body?: string;
  /** Properties of the structured data. */
  more?: Record<string, unknown>;
}
