/** A news item in the words of ninjs 3.1, as far as a story needs it: items of every version become one. */
export interface NewsItem {
  uri: string;
  type?: string | undefined;
  representationType?: string | undefined;
  version?: string | undefined;
  profile?: string | undefined;
  firstCreated?: string | undefined;
  versionCreated?: string | undefined;
  contentCreated?: string | undefined;
  /** ninjs 1 and 2; ninjs 3 has `embargoedUntil`. */
  embargoed?: string | undefined;
  embargoedUntil?: string | undefined;
  expires?: string | undefined;
  pubStatus?: 'usable' | 'withheld' | 'canceled' | null | undefined;
  urgency?: number | undefined;
  copyrightHolder?: string | undefined;
  copyrightNotice?: string | undefined;
  usageTerms?: string | undefined;
  edNote?: string | undefined;
  language?: string | undefined;
  headlines?: Variant[] | undefined;
  descriptions?: Variant[] | undefined;
  bodies?: Variant[] | undefined;
  people?: Concept[] | undefined;
  organisations?: Concept[] | undefined;
  places?: Concept[] | undefined;
  subjects?: Concept[] | undefined;
  genres?: Concept[] | undefined;
  infoSources?: Concept[] | undefined;
  title?: string | undefined;
  by?: string | undefined;
  slugline?: string | undefined;
  located?: string | undefined;
  renditions?: Rendition[] | undefined;
  associations?: Association[] | undefined;
  altIds?: { role?: string | undefined; value?: string | undefined }[] | undefined;
  /** The uri of the item that this one translates: Superdesk alone says it. */
  translationOf?: string | undefined;
  rightsInfo?: { linkedRights?: string | undefined } | undefined;
}

/** An item within an item, under a name: a picture, a story to read with it, a translation. */
export type Association = NewsItem & { name: string; rel?: string | undefined };

export interface Variant {
  role?: string | undefined;
  contentType?: string | undefined;
  value: string;
}

export interface Concept {
  name?: string | undefined;
  rel?: string | undefined;
  role?: string | undefined;
  uri?: string | undefined;
  literal?: string | undefined;
}

export interface Rendition {
  name: string;
  href?: string | undefined;
  contentType?: string | undefined;
  width?: number | undefined;
  height?: number | undefined;
}
