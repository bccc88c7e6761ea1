import { element, xmlDocument } from '../xml.ts';
import { rfc822 } from './rss.ts';

/** The feeds of a paper for programs that subscribe (OPML 2.0), in groups. `modified` is RFC 3339. */
export function opmlFile({ title, modified, groups }: OpmlInput): string {
  const outlines = groups.map(({ label, feeds }) =>
    element('outline', feeds.map(outline), { text: label, title: label }),
  );
  return xmlDocument(
    element(
      'opml',
      [
        element('head', [
          element('title', title),
          element('dateModified', modified && rfc822(modified)),
        ]),
        element('body', outlines),
      ],
      { version: '2.0' },
    ),
  );
}

function outline({ title, feedUrl, homeUrl, language }: OpmlFeed): string {
  return element('outline', [], {
    ...{ type: 'rss', version: 'RSS2', text: title, title },
    ...{ xmlUrl: feedUrl, htmlUrl: homeUrl, language },
  });
}

/** Addresses are absolute and of RSS feeds. */
export interface OpmlFeed {
  title: string;
  feedUrl: string;
  homeUrl: string;
  language: string;
}

export interface OpmlInput {
  title: string;
  modified?: string | undefined;
  groups: { label: string; feeds: OpmlFeed[] }[];
}
