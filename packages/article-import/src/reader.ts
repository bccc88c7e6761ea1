import type { ArchiveMap } from './archive-map.ts';

/**
 * Reads one kind of archive. `read` never throws because of one bad item: what cannot be imported comes
 * as `refused`, with its reason, and the rest follows. The same source gives the same items in the same
 * order.
 */
export interface Reader {
  name: string;
  title: string;
  read: (source: string, options: ReadOptions) => AsyncIterable<Item>;
}

export interface ReadOptions {
  map: ArchiveMap;
  /** IANA name: the zone of dates that name none. */
  zone: string;
  /**
   * With `skip` no picture is taken, and the words of each stay in its place; with `fetch` one that lies
   * on the web comes along, under its address.
   */
  media?: 'copy' | 'fetch' | 'skip';
  /** Where the source stood on the web, when it does not say so itself. */
  url?: string;
  /** Whether another source of the paper has this address already: `2014/05/slug`. */
  isTaken?: (key: string, file: string) => boolean;
  /** Whether another source of the paper has someone of another name under this id. */
  isOtherPerson?: (id: string, name: string) => boolean;
  /** The moment of the import, RFC 3339: what was to be published before it, and was not, stays unpublished. */
  now?: string;
  /** Whether an earlier import of this source wrote `2014/05/slug` and it is no draft there. */
  isPublished?: (key: string, file: string) => boolean;
  /** Called with the number of items read and, where it is known, of all. */
  progress?: (done: number, total?: number) => void;
}

/** Everything in a source is one item of one kind, so that the totals of a report add up. */
export type Item =
  | StoryItem
  | PageItem
  | PersonItem
  | MediaItem
  | RedirectItem
  | LeftOutItem
  | RefusedItem;
export type ItemKind = Item['kind'];

export interface StoryItem extends FromSource {
  kind: 'story';
  /** Front matter as the story is written, and its body in Markdown. */
  fields: Record<string, unknown>;
  body: string;
  /** The pictures that it shows: each path in the new paper to its file in the source, or its address. */
  pictures: Record<string, string>;
}

/** A page that is no story, such as About: `pages/<slug>.md`; where it is not public, `drafts/pages/<slug>.md`. */
export interface PageItem extends FromSource {
  kind: 'page';
  slug: string;
  isPublic: boolean;
  fields: Record<string, unknown>;
  body: string;
  pictures: Record<string, string>;
  /** Old addresses that lead to it, as paths. */
  from?: string[];
}

export interface PersonItem extends FromSource {
  kind: 'person';
  id: string;
  fields: Record<string, unknown>;
  body: string;
}

/** A picture of the archive that is an item of its own there; stories bring the ones that they show. */
export interface MediaItem extends FromSource {
  kind: 'media';
  address: string;
}

/** A source that only points elsewhere. `to` is a path of this site or an http(s) address. */
export interface RedirectItem extends FromSource {
  kind: 'redirect';
  from: string[];
  to: string;
}

/** What a paper has no place for, such as a menu or an older version of a story. */
export interface LeftOutItem extends FromSource {
  kind: 'left-out';
  code: string;
  reason: string;
}

/** What is not imported though it should be, and why. */
export interface RefusedItem extends FromSource {
  kind: 'refused';
  code: string;
  reason: string;
}

interface FromSource {
  source: Place;
  notes: Note[];
  /** Where it stood on the old site: an absolute address, for comparing both. */
  old?: string;
  /** What the source calls it, where it becomes no story, page or person. */
  title?: string;
  /** What belongs to it and is counted, not carried: `{ comments: 3 }`. */
  counts?: Record<string, number>;
}

/** What was decided about a field or a piece of text. */
export interface Note {
  what: 'kept' | 'guessed' | 'dropped';
  /** The field in the source, or `body`. */
  field: string;
  code: string;
  message: string;
  place: Place;
  /** The value decided on, in short; a guess about a field has all three. */
  value?: string;
  /** Where the value comes from, such as `JSON-LD datePublished` or `the name of the file`. */
  source?: string;
  confidence?: 'high' | 'medium' | 'low';
}

/** In the source, counted from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}
