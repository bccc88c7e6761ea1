import type { StoryFacts } from '@broadsheet/article-schema';
import { element, xmlDocument } from '../xml.ts';

/**
 * RSS 2.0 with the atom and dc namespaces. `lastBuildDate` is the newest change of the stories, never
 * the clock, so that the same stories give the same bytes.
 */
export function rssFeed(channel: RssChannel, stories: readonly StoryFacts[]): string {
  const newest = stories
    .map(({ modified }) => modified)
    .toSorted((a, b) => Date.parse(b) - Date.parse(a))[0];
  const children = [
    element('title', channel.title),
    element('link', channel.homeUrl),
    element('atom:link', [], { href: channel.feedUrl, rel: 'self', type: 'application/rss+xml' }),
    element('description', channel.description || channel.title),
    element('language', channel.language),
    element('lastBuildDate', newest && rfc822(newest)),
    ...stories.map(rssItem),
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

function rssItem(story: StoryFacts): string {
  return element('item', [
    element('title', story.headline),
    element('link', story.url),
    element('guid', story.id, { isPermaLink: 'false' }),
    element('pubDate', rfc822(story.published)),
    element('atom:updated', story.modified),
    ...story.byline
      .filter(({ role }) => role === 'author' || role === 'reporter')
      .map(({ name }) => element('dc:creator', name)),
    element('category', story.section.label),
    ...story.topics.map(({ label }) => element('category', label)),
    element('description', story.description),
  ]);
}

const NAMESPACES = {
  version: '2.0',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Addresses are absolute. */
export interface RssChannel {
  title: string;
  description: string;
  language: string;
  homeUrl: string;
  feedUrl: string;
}
