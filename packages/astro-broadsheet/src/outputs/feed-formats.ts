import type { Options } from '../config.ts';

/** The formats that the feeds of a paper have, the one first that people are given where there is but one link. */
export function feedFormats({ feeds }: Pick<Options, 'feeds'>): FeedFormat[] {
  return FORMATS.filter(({ format }) => feeds.formats.includes(format));
}

/** The file, from the address of a list, that is linked where one link stands for all formats. */
export function feedFile(options: Pick<Options, 'feeds'>): string {
  return feedFormats(options)[0]?.file ?? FORMATS[0].file;
}

const FORMATS = [
  { format: 'rss', file: 'rss.xml', type: 'application/rss+xml', name: 'RSS' },
  { format: 'atom', file: 'atom.xml', type: 'application/atom+xml', name: 'Atom' },
  { format: 'json', file: 'feed.json', type: 'application/feed+json', name: 'JSON' },
] as const;

type FeedFormat = (typeof FORMATS)[number];
