import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import * as outputs from '../src/index.ts';
import {
  articleNodes,
  atomFeed,
  cleanBody,
  element,
  escapeXml,
  headerLines,
  headersOf,
  headTags,
  jsonFeed,
  jsonLdScript,
  monthSitemap,
  newsSitemap,
  nginxHeaders,
  nginxMap,
  nginxMoved,
  ninjs,
  partnerFeed,
  photoXmp,
  plainText,
  redirectHtml,
  redirectLines,
  rfc822,
  robotsTxt,
  rssFeed,
  type StoryOutput,
  sitemapIndex,
  tdmRep,
  vercelHeaders,
  vercelRedirects,
} from '../src/index.ts';
import { FEED, facts, LABELS, output, PAPER, WHOLE } from './paper.ts';

it('exports these names and no others', () => {
  expect(Object.keys(outputs)).toMatchSnapshot();
});

describe('text in XML', () => {
  it.each([
    ['markup', 'Fish & <chips> "now"', 'Fish &amp; &lt;chips&gt; &quot;now&quot;'],
    ['the end of a CDATA section', 'a]]>b', 'a]]&gt;b'],
    ['controls, which XML forbids', 'a\u0000b\u0008c\u001fd', 'abcd'],
    ['lone surrogates', 'a\ud800b\udc00c', 'abc'],
    ['non-characters', 'a\ufffeb\uffffc', 'abc'],
    ['emoji and marks of direction, which stay', '🌊\u200f', '🌊\u200f'],
    ['white space in attributes', 'a\tb\nc\rd', 'a&#9;b&#10;c&#13;d'],
  ])('%s', (_, text, safe) => expect(escapeXml(text)).toBe(safe));

  it('makes an element, an empty one, or none', () => {
    expect(element('a', 'x & y', { b: '<' })).toBe('<a b="&lt;">x &amp; y</a>');
    expect(element('a', [], { b: 1 })).toBe('<a b="1"/>');
    expect(element('a', undefined)).toBe('');
  });
});

it.each([
  ['2026-03-03T09:05:00+02:00', 'Tue, 03 Mar 2026 09:05:00 +0200'],
  ['2026-03-03T23:05:00-05:00', 'Tue, 03 Mar 2026 23:05:00 -0500'],
  ['2026-12-31T23:59:59Z', 'Thu, 31 Dec 2026 23:59:59 GMT'],
])('%s in RFC 822 is %s', (moment, text) => expect(rfc822(moment)).toBe(text));

describe('RSS', () => {
  it('carries id, address, dates, names, text and photo of each story', () => {
    expect(rssFeed({ ...FEED, stories: [output(WHOLE)] })).toMatchSnapshot();
  });

  it('never holds the clock: without stories it has no date', () => {
    expect(rssFeed({ ...FEED, stories: [] })).not.toContain('lastBuildDate');
  });

  it('dates itself by the newest change, as an instant and not as text', () => {
    const older = output('published: 2026-03-03T09:00:00+05:00');
    const newer = output('published: 2026-03-03T06:00:00Z');
    expect(rssFeed({ ...FEED, stories: [older, newer] })).toContain(
      '<lastBuildDate>Tue, 03 Mar 2026 08:00:00 +0200</lastBuildDate>',
    );
  });
});

it('gives the same story as Atom, JSON Feed, ninjs, structured data and tags of the head', () => {
  const story = output(WHOLE);
  const feed = { ...FEED, stories: [story] };
  expect({
    atom: atomFeed(feed),
    json: jsonFeed(feed),
    ninjs: ninjs(story, PAPER),
    nodes: articleNodes(story, LABELS, PAPER),
    head: headTags({ title: 'T', url: story.facts.url, story, photo: story.photo }, PAPER),
  }).toMatchSnapshot();
});

it.each([
  ['RSS', (story: StoryOutput) => rssFeed({ ...FEED, stories: [story] })],
  ['Atom', (story: StoryOutput) => atomFeed({ ...FEED, stories: [story] })],
])('%s survives hostile text: a parser reads back what may be read', (_, write) => {
  const xml = write(hostile());
  const texts: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('text', (text) => texts.push(text));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  expect(texts).toContain(CLEAN);
});

it.each([
  [
    'JSON Feed',
    (story: StoryOutput) => JSON.parse(jsonFeed({ ...FEED, stories: [story] })).items[0].title,
  ],
  ['ninjs', (story: StoryOutput) => JSON.parse(ninjs(story, PAPER)).headlines[0].value],
  [
    'structured data',
    (story: StoryOutput) => {
      const script = jsonLdScript(articleNodes(story, LABELS, PAPER));
      expect(script).not.toContain('<');
      return JSON.parse(script)['@graph'][0].headline;
    },
  ],
])('%s survives hostile text', (_, headline) => {
  expect(headline(hostile())).toContain('</script> ]]> <b> & "quote" 🌊');
});

it.each(['full', 'teaser'] as const)(
  'a subscriber’s story gives no word of its body (%s)',
  (text) => {
    const story = output('access: subscriber');
    const wants = { text, photo: true };
    const all = [
      rssFeed({ ...FEED, stories: [story], wants }),
      atomFeed({ ...FEED, stories: [story], wants }),
      jsonFeed({ ...FEED, stories: [story], wants }),
      ninjs(story, PAPER),
    ];
    for (const text of all) expect(text).not.toContain('Secret words');
  },
);

describe('a body for feeds', () => {
  it.each([
    [
      'addresses become absolute',
      '<a href="/x/">a</a><img src="p.jpg" alt="A">',
      '<a href="https://p.example/x/">a</a><img alt="A" src="https://p.example/s/p.jpg" />',
    ],
    [
      'fragments point to the story',
      '<a href="#fn1">1</a>',
      '<a href="https://p.example/s/#fn1">1</a>',
    ],
    [
      'what runs is dropped',
      '<p onclick="x()">a<script>b</script></p><a href="javascript:x()">c</a>',
      '<p>a</p><a>c</a>',
    ],
    ['ids and classes are dropped', '<h2 id="h-a" class="b">a</h2>', '<h2>a</h2>'],
  ])('%s', (_, html, clean) => expect(cleanBody(html, 'https://p.example/s/')).toBe(clean));

  it('as plain text has a line for each block', () => {
    expect(plainText('<p>a &amp; <b>b</b></p><ul><li>c</li><li>d</li></ul>')).toBe('a & b\nc\nd');
  });
});

describe('rights', () => {
  const rights = { uses: { 'ai-training': 'deny', 'ai-search': 'allow' } } as const;

  it('say the same in robots.txt, TDMRep and the head', () => {
    const robots = robotsTxt({
      rights,
      base: '/',
      sitemaps: ['https://p.example/sitemap-index.xml'],
    });
    expect({ robots, tdm: tdmRep(rights) }).toMatchSnapshot();
    expect(headTags({ title: 'T', url: 'u' }, { ...PAPER, rights })).toContainEqual({
      tag: 'meta',
      attributes: { name: 'tdm-reservation', content: '1' },
    });
  });

  it('that nobody spoke of are not spoken of', () => {
    expect(tdmRep({ uses: {} })).toBeUndefined();
    expect(robotsTxt({ rights: { uses: {} }, base: '/', sitemaps: [] })).toBe(
      'User-agent: *\nAllow: /\n',
    );
  });

  it('travel with a photo as XMP', () => {
    expect(
      photoXmp({
        alt: 'A',
        caption: 'C & D',
        credit: 'Sam',
        rights: { holder: 'H', licence: 'https://l.example/' },
      }),
    ).toMatchSnapshot();
  });
});

describe('the news sitemap', () => {
  const now = '2026-03-05T07:05:00Z';
  it.each([
    ['of the last two days', 'published: 2026-03-03T09:06', true],
    ['older than two days', 'published: 2026-03-03T09:05', false],
    [
      'that somebody paid for',
      'published: 2026-03-04T09:05\nkind: sponsored\nsponsor: { name: S }',
      false,
    ],
    [
      'that stands elsewhere',
      'published: 2026-03-04T09:05\ncanonical: https://other.example/a',
      false,
    ],
    ['not to be indexed', 'published: 2026-03-04T09:05\nnoindex: true', false],
  ])('a story %s: %#', (_, frontMatter, isIn) => {
    const story = facts(frontMatter);
    const title = `<news:title>${story.headline}</news:title>`;
    expect(newsSitemap([story], PAPER.publisher, now).includes(title)).toBe(isIn);
  });

  it('lists the newest story as an address alone where there is no news', () => {
    const old = facts('published: 2026-03-01T09:05');
    const sitemap = newsSitemap([old, facts('published: 2026-02-01T09:05')], PAPER.publisher, now);
    expect(sitemap.match(/<loc>.*?<\/loc>/g)).toEqual([`<loc>${old.url}</loc>`]);
    expect(sitemap).not.toContain('<news:news>');
  });
});

it('a partner gets what was agreed: sections, delay, teasers, addresses as ids', () => {
  const stories = ['2026-03-03T09:05', '2026-03-03T08:05'].map((at) => output(`published: ${at}`));
  const terms = {
    ...{ sections: ['local'], topics: [], kinds: [], syndicated: false, text: 'teaser' as const },
    ...{ photos: false, ids: 'url' as const, delayMinutes: 30, items: 10 },
  };
  const feed = partnerFeed({ ...FEED, stories }, terms, '2026-03-03T07:20:00Z');
  expect(feed.stories.map(({ facts }) => facts.id)).toEqual(['https://paper.example/2026/03/a/']);
  expect(rssFeed(feed)).not.toContain('Secret words');
  expect(
    partnerFeed({ ...FEED, stories }, { ...terms, sections: ['world'] }, '2027-01-01T00:00:00Z')
      .stories,
  ).toEqual([]);
});

it('writes headers and redirects as each host reads them', () => {
  const redirects = [
    { from: '/old/%D8%A3/', to: 'https://p.example/new/' },
    { from: '/', query: 'p=12', to: 'https://p.example/new/' },
  ];
  const headers = headersOf('/');
  expect({
    netlify: [headerLines(headers), redirectLines(redirects)],
    vercel: { headers: vercelHeaders(headers), redirects: vercelRedirects(redirects) },
    nginx: [nginxHeaders(headers), nginxMap(redirects), nginxMoved(true)],
    html: redirectHtml('https://p.example/?a=1&b="2"'),
  }).toMatchSnapshot();
});

it('lists addresses with their last change in a sitemap and in its index', () => {
  expect(
    monthSitemap([{ url: 'https://p.example/a/?x=1&y=2', modified: '2026-03-03T09:00:00Z' }]),
  ).toMatchSnapshot();
  expect(
    sitemapIndex([{ url: 'https://p.example/sitemap-2026-03.xml', modified: undefined }]),
  ).toMatchSnapshot();
});

/** A headline with everything that has ended a document somewhere. */
function hostile(): StoryOutput {
  const story = output('');
  return { ...story, facts: { ...story.facts, headline: HOSTILE } };
}

const HOSTILE = '</script> ]]> <b> & "quote" 🌊\u200f\u0000\u0008\ud800 end';
const CLEAN = '</script> ]]> <b> & "quote" 🌊\u200f end';
