import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CODES, type Rule } from '@broadsheet/article-check';
import { describe, expect, it } from 'vitest';
import { check, type Files, paper, rss, sitemap, story } from './site.ts';

const URL_A = 'https://paper.example/2026/03/a/';
const guid = (id: string, isPermaLink = false) => `<guid isPermaLink="${isPermaLink}">${id}</guid>`;
const item = (more: string, text = '<p>Fish.</p>') =>
  `<item><title>Fish</title><link>${URL_A}</link>${more}<content:encoded><![CDATA[${text}]]></content:encoded></item>`;
const alternate = (language: string, slug: string) =>
  `<link rel="alternate" hreflang="${language}" href="https://paper.example/2026/03/${slug}/">`;
/** The head of a PNG: enough to tell its width. */
const png = (width: number) => {
  const bytes = Buffer.alloc(33);
  bytes.write('89504e470d0a1a0a0000000d49484452', 'hex');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(Math.round(width / 1.5), 20);
  return bytes;
};
const pictured = (width: number) =>
  paper(story('a', { more: { image: 'https://paper.example/p.png' } }), { 'p.png': png(width) });
const figure = (alt: string, credit: string) =>
  `<figure><img src="/p.png" alt="${alt}"><figcaption>${credit}</figcaption></figure>`;
const CREDIT = '<span data-part="credit">Sam</span>';

/** For each rule what breaks it, with what it says, and what comes close and does not. */
const CASES: Record<string, { broken: [Files, string][]; whole: Files[] }> = {
  'canonical-elsewhere': {
    broken: [
      [
        paper({}, story('a', { canonical: 'https://other.example/a/' })),
        '2026/03/a/index.html:2:1 The page calls https://other.example/a/ its original, and does not link it',
      ],
    ],
    whole: [
      paper(
        {},
        story('a', {
          canonical: 'https://other.example/a/',
          body: '<p>First in <a href="https://other.example/a/">The Other</a>.</p>',
        }),
      ),
    ],
  },
  'date-in-future': {
    broken: [
      [
        paper(story('a', { published: '2026-03-11T09:05:00+02:00' })),
        '2026/03/a/index.html:5:1 The time of publication, 2026-03-11T09:05:00+02:00, lies after now',
      ],
      [
        { 'sitemap.xml': sitemap(['https://paper.example/'], '<lastmod>2026-03-11</lastmod>') },
        'sitemap.xml:2:1 https://paper.example/ is said to have changed at 2026-03-11, after now',
      ],
    ],
    whole: [paper(story('a', { published: '2026-03-10T14:00:00+02:00' }))],
  },
  'facts-disagree': {
    broken: [
      [
        paper(story('a', { more: { headline: 'Fowl' } })),
        '2026/03/a/index.html:3:1 Of one story, the headline: “Fowl” here (JSON-LD), “Fish” in 2026/03/a/index.html (the page)',
      ],
      [
        paper(story('a', { more: { articleSection: undefined } })),
        '2026/03/a/index.html:3:1 Of one story, the section: nothing here (JSON-LD), “Local” in 2026/03/a/index.html (the page)',
      ],
    ],
    whole: [
      paper(story('a', { more: { headline: ' Fi&#115;h '.replace('&#115;', 's') } })),
      paper(story('a', { more: { inLanguage: 'en-GB' } })),
      paper(story('a', { more: { datePublished: '2026-03-03T07:05:00Z' } })),
    ],
  },
  'feed-body': {
    broken: [
      [
        paper(story('a'), { 'rss.xml': rss(item(guid('a'), '<a href="/b/">b</a>')) }),
        'rss.xml:3:1 “/b/” in the text of https://paper.example/2026/03/a/ is not absolute',
      ],
      [
        paper(story('a'), { 'rss.xml': rss(item(guid('a'), '<script>1</script>')) }),
        'rss.xml:3:1 A script element stands in the text of https://paper.example/2026/03/a/',
      ],
      [
        paper(story('a'), { 'rss.xml': rss(item(guid('a'), '<p onclick="x()">b</p>')) }),
        'rss.xml:3:1 onclick stands on a p in the text of https://paper.example/2026/03/a/',
      ],
    ],
    whole: [
      paper(story('a'), {
        'rss.xml': rss(item(guid('a'), '<a href="mailto:a@b.example">b</a>')),
      }),
    ],
  },
  'feed-id-is-url': {
    broken: [
      [
        paper(story('a'), { 'rss.xml': rss(item(guid('https://paper.example/old/'))) }),
        'rss.xml:3:1 The id https://paper.example/old/ looks like an address, and the story is at https://paper.example/2026/03/a/',
      ],
    ],
    whole: [
      paper(story('a'), { 'rss.xml': rss(item(guid(URL_A, true))) }),
      paper(story('a'), { 'rss.xml': rss(item(guid('https://paper.example/?p=7'))) }),
      paper(story('a'), { 'rss.xml': rss(item(guid('tag:paper.example,2020:p-a'))) }),
    ],
  },
  'feed-invalid': {
    broken: [
      [
        paper(story('a'), { 'rss.xml': rss(item(`${guid('a')}<pubDate>yesterday</pubDate>`)) }),
        'rss.xml:3:105 pubDate “yesterday” is no time by RFC 822',
      ],
      [
        { 'feed.json': '{"version":"https://jsonfeed.org/version/1.1","items":[{"url":"/a/"}]}' },
        'feed.json /items/0 The item has no id',
      ],
      [
        { 'atom.xml': '<feed xmlns="http://www.w3.org/2005/Atom"><title>a</title></feed>' },
        'atom.xml:1:1 feed has no id',
      ],
    ],
    whole: [paper(story('a'), { 'rss.xml': rss(item(guid('a'))) })],
  },
  'fragment-missing': {
    broken: [
      [
        paper(story('a', { body: '<a href="#there">there</a>' })),
        '2026/03/a/index.html:8:1 There is no “there” in 2026/03/a/index.html',
      ],
      [
        paper({ ...story('a', { body: '<a href="../b/#there">there</a>' }), ...story('b') }),
        '2026/03/a/index.html:8:1 There is no “there” in 2026/03/b/index.html',
      ],
    ],
    whole: [
      paper({
        ...story('a', { body: '<a href="../b/#%C3%A9t%C3%A9">b</a> <a href="#top">up</a>' }),
        ...story('b', { body: '<p id="été">b</p>' }),
      }),
    ],
  },
  'heading-order': {
    broken: [
      [
        paper(story('a', { body: '<h3>Deep</h3>' })),
        '2026/03/a/index.html:8:1 “Deep” is an h3 after an h1',
      ],
      [
        paper(story('a', { body: '<h1>Again</h1>' })),
        '2026/03/a/index.html:8:1 “Again” is a second h1',
      ],
    ],
    whole: [paper(story('a', { body: '<h2>One</h2><h3>Deep</h3><h2>Two</h2>' }))],
  },
  'headline-long': {
    broken: [
      [
        paper(story('a', { headline: 'x'.repeat(111) })),
        `2026/03/a/index.html:5:1 The headline has 111 letters, more than 110: “${'x'.repeat(111)}”`,
      ],
    ],
    whole: [
      paper(story('a', { headline: 'x'.repeat(110) })),
      paper(story('a', { headline: '👩‍👩‍👧'.repeat(110) })),
    ],
  },
  'hreflang-not-mutual': {
    broken: [
      [
        paper({
          ...story('a', { alternates: alternate('en', 'a') + alternate('ar', 'b') }),
          ...story('b'),
        }),
        '2026/03/a/index.html The ar version https://paper.example/2026/03/b/ does not name this page',
      ],
      [
        paper({
          ...story('a', { alternates: alternate('ar', 'b') }),
          ...story('b', { alternates: alternate('en', 'a') + alternate('ar', 'b') }),
        }),
        '2026/03/a/index.html The page lists its versions without itself',
      ],
    ],
    whole: [
      paper({
        ...story('a', { alternates: alternate('en', 'a') + alternate('ar', 'b') }),
        ...story('b', { alternates: alternate('en', 'a') + alternate('ar', 'b') }),
      }),
    ],
  },
  'id-duplicate': {
    broken: [
      [
        paper(story('a', { body: '<p id="x">a</p><p id="x">b</p>' })),
        '2026/03/a/index.html:8:16 The id “x” stands twice',
      ],
    ],
    whole: [paper(story('a', { body: '<p id="x">a</p><p id="y">b</p>' }))],
  },
  'id-from-path': {
    broken: [
      [
        paper(story('a', { id: '2026/03/a' })),
        "2026/03/a/index.html:5:1 The id “2026/03/a” is the story's path",
      ],
    ],
    whole: [paper(story('a', { id: 'a' }))],
  },
  'image-small': {
    broken: [
      [
        pictured(1199),
        '2026/03/a/index.html:3:1 The lead picture https://paper.example/p.png is 1199 pixels wide, less than 1200',
      ],
    ],
    whole: [pictured(1200), paper(story('a'))],
  },
  'json-ld-required': {
    broken: [
      [
        paper(story('a', { more: { dateModified: undefined } })),
        '2026/03/a/index.html:3:1 Article has no dateModified',
      ],
      [
        paper(story('a', { more: { author: { '@type': 'Person' } } })),
        '2026/03/a/index.html:3:1 Article has no author with name',
      ],
    ],
    whole: [paper(story('a', { more: { author: 'Sam Hale' } }))],
  },
  'json-ld-vocabulary': {
    broken: [
      [
        paper(story('a', { more: { '@type': ['NewsArticle', 'NewsStory'] } })),
        '2026/03/a/index.html:3:1 There is no type NewsStory in schema.org 30.0',
      ],
      [
        paper(story('a', { more: { standfirst: 'Fish.' } })),
        '2026/03/a/index.html:3:1 There is no property standfirst in schema.org 30.0',
      ],
      [
        paper(story('a', { more: { birthDate: '2026' } })),
        '2026/03/a/index.html:3:1 NewsArticle has no property birthDate in schema.org 30.0',
      ],
    ],
    whole: [
      paper(story('a', { more: { '@type': ['NewsArticle', 'LiveBlogPosting'], wordCount: 3 } })),
    ],
  },
  'link-broken': {
    broken: [
      [
        paper(story('a', { body: '<a href="../gone/">gone</a>' })),
        '2026/03/a/index.html:8:1 No file answers https://paper.example/2026/03/gone/ (href of a)',
      ],
      [
        paper(story('a', { body: '<img src="/a.png" srcset="/b.png 2x" alt="Fish">' })),
        '2026/03/a/index.html:8:1 No file answers https://paper.example/b.png (srcset of img)',
      ],
    ],
    whole: [
      paper(
        story('a', { body: '<a href="/old/">old</a> <a href="https://other.example/">o</a>' }),
        {
          _redirects: '/old/* /2026/03/a/ 301\n',
        },
      ),
      paper({ ...story('a', { body: '<a href="../b">b</a>' }), ...story('b') }),
    ],
  },
  'mixed-content': {
    broken: [
      [
        paper(story('a', { body: '<img src="http://other.example/a.png" alt="Fish">' })),
        '2026/03/a/index.html:8:1 The page loads http://other.example/a.png (img) without encryption',
      ],
    ],
    whole: [paper(story('a', { body: '<a href="http://other.example/">there</a>' }))],
  },
  'not-well-formed': {
    broken: [
      [
        paper({}, { 'rss.xml': '<rss>\n<channel>&nope;</channel></rss>' }),
        'rss.xml:2:16 It cannot be read: undefined entity.',
      ],
      [
        { 'a.json': '{' },
        "a.json It cannot be read: Expected property name or '}' in JSON at position 1 (line 1 column 2)",
      ],
      [
        paper(story('a', { head: '<script type="application/ld+json">{]</script>' })),
        "2026/03/a/index.html:2:63 This JSON-LD cannot be read: Expected property name or '}' in JSON at position 1 (line 1 column 2)",
      ],
    ],
    whole: [{ 'a.json': '{}', 'a.xml': '<a>&amp;</a>' }],
  },
  'page-not-in-sitemap': {
    broken: [
      [
        { ...paper({}), ...story('a') },
        '2026/03/a/index.html https://paper.example/2026/03/a/ is in no sitemap',
      ],
      [
        story('a'),
        '2026/03/a/index.html The site has no sitemap, and 1 pages that belong into one, such as this',
      ],
    ],
    whole: [
      { ...paper({}), ...story('a', { head: '<meta name="robots" content="noindex">' }) },
      // Some generators declare the names of news in every sitemap.
      {
        ...paper(story('a')),
        'sitemap.xml': sitemap(['https://paper.example/', URL_A]).replace(
          '<urlset',
          '<urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"',
        ),
      },
    ],
  },
  'photo-alt-missing': {
    broken: [
      [
        paper(story('a', { body: '<img src="/p.png">' })),
        '2026/03/a/index.html:8:1 The image /p.png has no alternative text',
      ],
      [
        paper(story('a', { body: figure('', CREDIT) })),
        '2026/03/a/index.html:8:9 The image /p.png has no alternative text',
      ],
    ],
    whole: [
      paper(story('a', { body: figure('A fish', CREDIT) })),
      paper(story('a', { body: '<a href="/"><img src="/p.png" alt=""> Home</a>' })),
    ],
  },
  'photo-credit-missing': {
    broken: [
      [
        paper(story('a', { body: figure('A fish', 'Fish.') })),
        '2026/03/a/index.html:8:9 The photo /p.png has no credit',
      ],
    ],
    whole: [paper(story('a', { body: figure('A fish', CREDIT) }))],
  },
  'placeholder-text': {
    broken: [
      [
        paper(story('a', { body: '<p>undefined</p>' })),
        '2026/03/a/index.html:8:1 “undefined” stands in p',
      ],
      [
        paper(story('a', { body: '<p>By [object Object]</p>' })),
        '2026/03/a/index.html:8:1 “By [object Object]” stands in p',
      ],
    ],
    whole: [paper(story('a', { body: '<p>An undefined null.</p><code>undefined</code>' }))],
  },
  'rights-contradict': {
    broken: [
      [
        paper(story('a', { head: '<meta name="tdm-reservation" content="1">' }), {
          'robots.txt': 'User-agent: *\nAllow: /\n',
        }),
        '2026/03/a/index.html Text and data mining is reserved here and allowed in robots.txt',
      ],
      [
        paper(
          story('a', {
            head: '<link rel="license" href="https://a.example/one">',
            more: { license: 'https://a.example/two' },
          }),
        ),
        '2026/03/a/index.html:2:63 The licence is https://a.example/one in the head and https://a.example/two in the structured data',
      ],
    ],
    whole: [
      paper(story('a', { head: '<meta name="tdm-reservation" content="1">' }), {
        'robots.txt': 'User-agent: GPTBot\nDisallow: /\n',
        '.well-known/tdmrep.json': '[{"location":"/","tdm-reservation":1}]',
      }),
      paper(story('a'), { 'robots.txt': 'User-agent: GPTBot\nDisallow: /\n' }),
    ],
  },
  'sitemap-entry-twice': {
    broken: [
      [
        { ...paper(story('a')), 'sitemap-2.xml': sitemap([URL_A]) },
        'sitemap.xml:2:1 https://paper.example/2026/03/a/ is listed twice',
      ],
    ],
    whole: [paper(story('a'))],
  },
  'sitemap-not-a-page': {
    broken: [
      [
        paper({}, { 'sitemap.xml': sitemap(['https://paper.example/gone/']) }),
        'sitemap.xml:2:1 https://paper.example/gone/ is no file',
      ],
      [
        paper(story('a', { head: '<meta name="robots" content="noindex">' })),
        'sitemap.xml:2:1 https://paper.example/2026/03/a/ asks not to be found (noindex)',
      ],
    ],
    whole: [paper(story('a'))],
  },
  'story-id-shared': {
    broken: [
      [
        paper({ ...story('a', { id: 'x' }), ...story('b', { id: 'x' }) }),
        '2026/03/b/index.html:5:1 The id “x” is that of 2026/03/a/index.html too',
      ],
    ],
    whole: [paper({ ...story('a'), ...story('b') })],
  },
};

describe.each(Object.entries(CASES))('%s', (code, { broken, whole }) => {
  it.each(broken)('is found %#', (files, expected) => {
    expect(findings(files, code)).toContain(expected);
  });

  it.each(whole)('is not found where nothing is wrong %#', (files) => {
    expect(findings(files, code)).toEqual([]);
  });
});

describe('every rule', () => {
  it('is tested here', () => expect(Object.keys(CASES).sort()).toEqual([...CODES].sort()));

  it.each(CODES)('%s has a file of its own, and a page that says why', (code) => {
    const root = fileURLToPath(new URL('..', import.meta.url));
    expect(existsSync(join(root, 'src/rules', `${code}.ts`))).toBe(true);
    const page = readFileSync(join(root, 'docs', `${code}.md`), 'utf8');
    expect(page).toMatch(new RegExp(`^# ${code}\n`));
    for (const heading of ['Wrong', 'Right', 'What to do'])
      expect(page, code).toContain(`\n## ${heading}\n`);
  });

  it('and nothing else has a page', () => {
    const docs = fileURLToPath(new URL('../docs', import.meta.url));
    const pages = readdirSync(docs).map((name) => name.replace('.md', ''));
    expect(pages.filter((name) => name !== 'mutations').sort()).toEqual([...CODES].sort());
  });
});

it('a rule of your own is held like the others, and switched off like them', () => {
  const rule: Rule = {
    code: 'house/no-fish',
    advice: 'Write about something else.',
    onPage: ({ html, place }) =>
      html.elements
        .filter(({ name, attribs }) => name === 'h1' && attribs['data-part'] === 'headline')
        .map((element) => ({ ...place(element), message: 'The headline is about fish.' })),
  };
  const told = check(paper(story('a')), { off: {} }, { rules: [rule] }).findings;
  expect(told).toMatchObject([{ code: 'house/no-fish', advice: rule.advice, line: 5 }]);
  const off = { 'house/no-fish': 'we are a fish market' };
  expect(check(paper(story('a')), { off }, { rules: [rule] }).findings).toEqual([]);
});

function findings(files: Files, code: string): string[] {
  return check(files)
    .findings.filter((finding) => finding.code === code)
    .map(({ file, line, column, pointer, message }) => {
      const place = [file, ...(line === undefined ? [] : [line, column])].join(':');
      const inside = pointer && line === undefined ? ` ${pointer}` : '';
      return `${place}${inside} ${message}`;
    });
}
