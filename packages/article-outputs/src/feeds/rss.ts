import { storyHtml } from '../body/story-html.ts';
import type { StoryOutput } from '../story-output.ts';
import { element, xmlDocument } from '../xml.ts';
import { type Feed, newestChange } from './feed.ts';
import { mediaContent } from './media.ts';

/** RSS 2.0 with the atom, content, dc and media namespaces; full text in `content:encoded`. */
export function rssFeed(feed: Feed): string {
  const newest = newestChange(feed.stories);
  const { rights, publisher } = feed.paper;
  const children = [
    element('title', feed.title),
    element('link', feed.homeUrl),
    element('atom:link', [], { href: feed.feedUrl, rel: 'self', type: 'application/rss+xml' }),
    element('description', feed.description || feed.title),
    element('language', feed.paper.language),
    element('copyright', rights.holder ?? publisher.name),
    element('lastBuildDate', newest && rfc822(newest)),
    ...feed.stories.map((story) => rssItem(story, feed)),
  ];
  return xmlDocument(element('rss', [element('channel', children)], NAMESPACES));
}

/** A moment as RFC 822 with a four-digit year, in the offset that it was given with. */
export function rfc822(moment: string): string {
  const [, year = '', month = '', day = '', time = '', zone = ''] =
    /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2}:\d{2})(Z|[+-]\d{2}:\d{2})$/.exec(moment) ?? [];
  const weekday = DAYS[new Date(`${year}-${month}-${day}T00:00:00Z`).getUTCDay()];
  return `${weekday}, ${day} ${MONTHS[Number(month) - 1]} ${year} ${time} ${zone === 'Z' ? 'GMT' : zone.replace(':', '')}`;
}

function rssItem(story: StoryOutput, { labels, wants }: Feed): string {
  const { facts } = story;
  return element('item', [
    element('title', facts.headline),
    element('link', facts.url),
    element('guid', facts.id, { isPermaLink: 'false' }),
    element('pubDate', rfc822(facts.published)),
    element('atom:updated', facts.modified),
    ...facts.authors.map(({ name }) => element('dc:creator', name)),
    element('category', facts.section.label, { domain: facts.section.url }),
    ...facts.topics.map(({ label, url }) => element('category', label, { domain: url })),
    element('description', facts.description),
    element('content:encoded', storyHtml(story, labels, wants)),
    wants?.photo === false ? '' : mediaContent(story.photo),
  ]);
}

const NAMESPACES = {
  version: '2.0',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
