import { readFileSync } from 'node:fs';
import { CODES } from '@broadsheet/article-check';
import { describe, expect, it } from 'vitest';
import { check, type Files, paper, rss, sitemap, story } from './site.ts';

/** Where the example of a page stands in a paper. What it leaves out is as a whole paper has it. */
const PLACES: Record<string, (example: string) => Files> = {
  'canonical-elsewhere': (example) =>
    paper({}, story('flood', { canonical: ELSEWHERE, body: example.replace(/^<link.*>\n/, '') })),
  'date-in-future': (example) => instead(/<time.*?>/, example),
  'facts-disagree': (example) => {
    const [headline = '', head = ''] = example.split('\n…\n');
    const files = story('flood', { headline: 'Council saves the ferry', head: `${HEAD}${head}` });
    return paper(replaced(files, /<h1.*<\/h1>/, headline));
  },
  'feed-body': (example) => feed(`${example.replace('</content', 'A link&lt;/a&gt;</content')}`),
  'feed-id-is-url': (example) => feed(example, ''),
  'feed-invalid': feed,
  'fragment-missing': inBody,
  'heading-order': (example) => instead(/<h1.*<\/h1>/, example),
  'headline-long': (example) =>
    paper(story('flood', { headline: example.replace('headline: ', '').trim() })),
  'hreflang-not-mutual': (example) => {
    const alternates = example.replace(/<!--.*?-->/g, '').trim();
    const isOnBoth = example.includes('both pages');
    return {
      'en/flood/index.html': translation('en', alternates),
      'ar/flood/index.html': translation('ar', isOnBoth ? alternates : ''),
    };
  },
  'id-duplicate': inBody,
  'id-from-path': (example) => instead(/<article.*?>/, example),
  'image-small': (example) =>
    paper(story('flood', { more: JSON.parse(`{${example}}`) }), {
      'small-800.jpg': png(800),
      'large-1600.jpg': png(1600),
    }),
  'json-ld-required': structured,
  'json-ld-vocabulary': structured,
  'link-broken': inBody,
  'mixed-content': inBody,
  'not-well-formed': feed,
  'page-not-in-sitemap': listed,
  'photo-alt-missing': inBody,
  'photo-credit-missing': inBody,
  'placeholder-text': inBody,
  'rights-contradict': (example) => {
    const [robots = '', head = ''] = example.split('\n\n');
    return paper(story('flood', { head }), { 'robots.txt': `${robots}\n` });
  },
  'sitemap-entry-twice': listed,
  'sitemap-not-a-page': listed,
  'story-id-shared': (example) => {
    const [flood = '', ferry = ''] = example.trim().split('\n');
    return paper({
      ...replaced(story('flood'), /<article.*?>/, flood),
      ...replaced(story('ferry'), /<article.*?>/, ferry),
    });
  },
};

describe.each(CODES)('the page of %s', (code) => {
  const page = readFileSync(new URL(`../docs/${code}.md`, import.meta.url), 'utf8');
  const [wrong = '', right = ''] = [...page.matchAll(/```\w+\n([\s\S]*?)```/g)].map(
    ([, example = '']) => example,
  );
  const codesOf = (example: string) =>
    check(PLACES[code]?.(example) ?? {}).findings.map((finding) => finding.code);

  it('shows what is wrong', () => expect(codesOf(wrong)).toContain(code));
  it('shows what is right', () => expect(codesOf(right)).not.toContain(code));
});

function inBody(example: string): Files {
  return paper(story('flood', { body: example }));
}

function instead(part: RegExp, example: string): Files {
  return paper(replaced(story('flood'), part, example));
}

function replaced(files: Files, part: RegExp, example: string): Files {
  return Object.fromEntries(
    Object.entries(files).map(([name, html]) => [name, String(html).replace(part, () => example)]),
  );
}

function structured(example: string): Files {
  const script = /<script type="application\/ld\+json">.*?<\/script>/;
  return instead(script, `<script type="application/ld+json">${example}</script>`);
}

function listed(example: string): Files {
  const entries = /<url>[\s\S]*<\/url>/.exec(example)?.[0] ?? '';
  const file = sitemap(['https://paper.example/']).replace('</urlset>', `${entries}\n</urlset>`);
  return { ...paper(story('flood')), ...page('a'), 'sitemap.xml': file };
}

function feed(example: string, link = `<link>${FLOOD}</link>`): Files {
  const guid = example.includes('<guid') ? '' : '<guid isPermaLink="false">p-flood</guid>';
  const title = example.includes('<title>') ? '' : '<title>Fish</title>';
  return paper(story('flood'), {
    'rss.xml': rss(`<item>${title}${link}${guid}${example}</item>`),
  });
}

function page(path: string): Files {
  return { [`${path}/index.html`]: `<!doctype html><html lang="en"><head><title>A</title>` };
}

function translation(language: string, alternates: string): string {
  return `<!doctype html><html lang="${language}"><head><title>A</title>
<link rel="canonical" href="https://paper.example/${language}/flood/">${alternates}</head><body><h1>A</h1></body></html>`;
}

/** The head of a PNG: enough to tell its width. */
function png(width: number): Buffer {
  const bytes = Buffer.alloc(33);
  bytes.write('89504e470d0a1a0a0000000d49484452', 'hex');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(Math.round(width / 1.5), 20);
  return bytes;
}

/** What else of the story in `test/site.ts` a head says. */
const HEAD = `<meta property="og:type" content="article">
<meta property="article:published_time" content="2026-03-03T09:05:00+02:00">
<meta property="article:modified_time" content="2026-03-03T09:05:00+02:00">
<meta property="article:section" content="Local"><meta name="author" content="Sam Hale">
<meta property="og:locale" content="en">`;
const FLOOD = 'https://paper.example/2026/03/flood/';
const ELSEWHERE = 'https://other.example/flood/';
