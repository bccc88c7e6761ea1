import type { Place } from './place.ts';

/**
 * The twelve facts that every output of a story tells, as one of them tells it. A fact that is left out
 * has no place in that format; `null` means that the format has a place for it and says nothing there.
 */
export interface Facts {
  headline?: string | null;
  /** The story's own page, absolute. */
  url?: string | null;
  id?: string | null;
  /** RFC 3339, RFC 822 or a bare day, as it was found. */
  published?: string | null;
  modified?: string | null;
  /** In order. */
  authors?: readonly string[] | null;
  /** Its label. */
  section?: string | null;
  /** BCP 47. */
  language?: string | null;
  image?: Image | null;
  /** The original page, absolute: the story's own, or another paper's. */
  canonical?: string | null;
  corrections?: readonly CorrectionFact[] | null;
  access?: 'free' | 'subscriber' | null;
}

/** The lead image: any of its files, and the words of it that the format has a place for. */
export interface Image {
  url?: string;
  alt?: string | null;
  credit?: string | null;
}

export interface CorrectionFact {
  at: string;
  text: string;
}

export type FactName = keyof Facts;

export const FACT_NAMES = [
  'headline',
  'url',
  'id',
  'published',
  'modified',
  'authors',
  'section',
  'language',
  'image',
  'canonical',
  'corrections',
  'access',
] as const satisfies readonly FactName[];

/** Formats that tell of a story, in the order in which they are believed. */
export const FORMATS = [
  'page',
  'json-ld',
  'head',
  'rss',
  'atom',
  'json-feed',
  'sitemap',
  'news-sitemap',
  'ninjs',
  'corrections-feed',
  'search',
] as const;

export type Format = (typeof FORMATS)[number];

/** What one place of one file says of a story. */
export interface Witness {
  format: Format;
  place: Place;
  facts: Facts;
  /** Other headlines that the format owns up to: for social networks, for search, short. */
  headlines?: readonly string[];
  /** Everyone who is named, where authors are not told apart from photographers and editors. */
  credited?: readonly string[];
}
