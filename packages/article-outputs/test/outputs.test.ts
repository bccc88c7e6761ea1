import {
  parseStory,
  publicStories,
  type Site,
  type StoryFacts,
  storyFacts,
} from '@broadsheet/article-schema';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import * as outputs from '../src/index.ts';
import { element, escapeXml, monthSitemap, rfc822, rssFeed, sitemapIndex } from '../src/index.ts';

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

describe('the feed', () => {
  const channel = {
    title: 'The Paper',
    description: '',
    language: 'en',
    homeUrl: 'https://paper.example/',
    feedUrl: 'https://paper.example/rss.xml',
  };

  it('carries id, address, dates, names and description of each story', () => {
    expect(
      rssFeed(channel, [
        facts(
          'headline: Fish & <chips>\nbyline: [{ name: Sam }, { name: Pia, role: photographer }]\ntopics: [Water]',
        ),
      ]),
    ).toMatchSnapshot();
  });

  it('never holds the clock: without stories it has no date', () => {
    expect(rssFeed(channel, [])).not.toContain('lastBuildDate');
  });

  it('dates itself by the newest change, as an instant and not as text', () => {
    const older = facts('published: 2026-03-03T09:00:00+05:00');
    const newer = facts('published: 2026-03-03T06:00:00Z');
    expect(rssFeed(channel, [older, newer])).toContain(
      '<lastBuildDate>Tue, 03 Mar 2026 08:00:00 +0200</lastBuildDate>',
    );
  });
});

it('lists addresses with their last change in a sitemap and in its index', () => {
  expect(
    monthSitemap([{ url: 'https://p.example/a/?x=1&y=2', modified: '2026-03-03T09:00:00Z' }]),
  ).toMatchSnapshot();
  expect(
    sitemapIndex([{ url: 'https://p.example/sitemap-2026-03.xml', modified: undefined }]),
  ).toMatchSnapshot();
});

function facts(frontMatter: string): StoryFacts {
  const dated = frontMatter.includes('published:')
    ? frontMatter
    : `${frontMatter}\npublished: 2026-03-03T09:05`;
  const titled = frontMatter.includes('headline:') ? dated : `headline: H\n${dated}`;
  const rules = {
    zone: 'Africa/Cairo',
    photos: { alt: 'required', credit: 'required' } as const,
    extra: z.record(z.string(), z.unknown()),
    language: 'en',
  };
  const { value } = parseStory(
    { file: 'a.md', path: 'a', text: `---\nsection: local\n${titled}\n---\nBody text.\n` },
    rules,
  );
  const [story] = publicStories([value], '2027-01-01T00:00:00Z');
  if (!story) throw new Error('The story is not public.');
  return storyFacts(story, SITE);
}

const SITE: Site = {
  title: 'The Paper',
  languages: ['en'],
  zone: 'Africa/Cairo',
  sections: [{ id: 'local', title: 'Local' }],
  authority: { domain: 'paper.example', year: 2020 },
  paths: {
    story: '/{yyyy}/{mm}/{slug}/',
    section: '/{section}/',
    topic: '/topics/{slug}/',
    person: '/people/{slug}/',
    series: '/series/{slug}/',
  },
  origin: 'https://paper.example',
  base: '/',
  people: new Map(),
};
