import type { CorrectionFact, Facts, Format } from '../facts.ts';
import type { Place } from '../place.ts';
import type { FeedBody } from './feed-body.ts';
import type { Json } from './json-ld.ts';
import type { XmlElement } from './xml.ts';

/** A feed of any format as a reader program has it. */
export interface Feed {
  file: string;
  format: Extract<Format, 'rss' | 'atom' | 'json-feed'>;
  /** BCP 47. */
  language: string | undefined;
  /** The feed's own address, as it tells. */
  self: string | undefined;
  items: readonly FeedItem[];
  source: FeedSource;
}

/** The feed before it was understood. */
export type FeedSource =
  | { format: 'rss' | 'atom'; root: XmlElement }
  | { format: 'json-feed'; json: Json };

export interface FeedItem {
  place: Place;
  facts: Facts;
  /** As written. */
  id: string | undefined;
  /** The story's page, as written. */
  link: string | undefined;
  body: FeedBody | undefined;
  /** Where the entry tells of one correction instead of a story. */
  correction?: CorrectionFact;
}

/**
 * Access and lead picture as a whole feed tells them: one that gives nothing but teasers, or no
 * picture at all, has no place for them.
 */
export function withoutWhatIsNeverGiven(items: readonly FeedItem[]): FeedItem[] {
  const givesBodies = items.some(({ facts }) => facts.access === 'free');
  const givesPictures = items.some(({ facts }) => facts.image);
  return items.map((item) => {
    const facts = { ...item.facts };
    if (!givesBodies && item.facts.access !== undefined && item.body) delete facts.access;
    if (!givesPictures) delete facts.image;
    return { ...item, facts };
  });
}

export const NAMESPACES = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  media: 'http://search.yahoo.com/mrss/',
} as const;
