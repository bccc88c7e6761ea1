import type { CreditFact } from '@broadsheet/article-schema';
import { storyHtml } from '../body/story-html.ts';
import type { StoryOutput } from '../story-output.ts';
import { element, xmlDocument } from '../xml.ts';
import { type Feed, newestChange } from './feed.ts';
import { mediaContent } from './media.ts';

/** Atom (RFC 4287). `updated` of an entry moves with every correction, `published` never. */
export function atomFeed(feed: Feed): string {
  const entries = feed.stories.map((story) => atomEntry(story, feed));
  return atomDocument(feed, newestChange(feed.stories), entries);
}

/** A feed of entries that are XML already; `updated` is required, and without entries an old date. */
export function atomDocument(feed: Feed, updated: string | undefined, entries: string[]): string {
  const { paper, archive } = feed;
  const children = [
    element('id', feed.id),
    element('title', feed.title),
    element('subtitle', feed.description),
    element('updated', updated ?? NEVER),
    element('author', [element('name', paper.publisher.name), element('uri', paper.publisher.url)]),
    element('link', [], { rel: 'self', type: 'application/atom+xml', href: feed.feedUrl }),
    element('link', [], { rel: 'alternate', type: 'text/html', href: feed.homeUrl }),
    element('rights', paper.rights.holder ?? paper.publisher.name),
    archive?.previous ? element('link', [], { rel: 'prev-archive', href: archive.previous }) : '',
    archive?.current ? element('link', [], { rel: 'current', href: archive.current }) : '',
    archive?.current ? '<fh:archive/>' : '',
    ...entries,
  ];
  return xmlDocument(
    element('feed', children, {
      xmlns: 'http://www.w3.org/2005/Atom',
      'xmlns:media': 'http://search.yahoo.com/mrss/',
      ...(archive?.current ? { 'xmlns:fh': 'http://purl.org/syndication/history/1.0' } : {}),
      'xml:lang': paper.language,
    }),
  );
}

function atomEntry(story: StoryOutput, { labels, wants, paper }: Feed): string {
  const { facts, translations = [] } = story;
  const { section, topics, attribution, language } = facts;
  return element(
    'entry',
    [
      element('id', facts.id),
      element('title', facts.headline),
      element('link', [], {
        rel: 'alternate',
        type: 'text/html',
        hreflang: language,
        href: facts.url,
      }),
      ...translations.map((other) =>
        element('link', [], {
          rel: 'alternate',
          type: 'text/html',
          hreflang: other.language,
          href: other.url,
        }),
      ),
      attribution?.url ? element('link', [], { rel: 'via', href: attribution.url }) : '',
      element('published', facts.published),
      element('updated', facts.modified),
      ...facts.authors.map((credit) => personElement('author', credit)),
      ...facts.byline
        .filter((credit) => !facts.authors.includes(credit))
        .map((credit) => personElement('contributor', credit)),
      element('category', [], { term: section.id, scheme: paper.url, label: section.label }),
      ...topics.map(({ id, label, url }) =>
        element('category', [], { term: id, scheme: url, label }),
      ),
      element('summary', facts.description),
      element('content', storyHtml(story, labels, wants), { type: 'html' }),
      wants?.photo === false ? '' : mediaContent(story.photo),
    ],
    language === paper.language ? {} : { 'xml:lang': language },
  );
}

function personElement(name: string, credit: CreditFact): string {
  return element(name, [element('name', credit.name), element('uri', credit.url)]);
}

const NEVER = '1970-01-01T00:00:00Z';
