/** A story as the index takes it, whether it was read from a page or made by a program. */
export interface SearchRecord {
  /** Path of the page from the root of the site, beginning with a slash. */
  url: string;
  /** A language tag (BCP 47). */
  language: string;
  headline: string;
  standfirst?: string;
  /** Plain text. */
  body: string;
  /** Names that the story is found by beside its text: writers, places, topics. */
  names?: readonly string[];
  /** RFC 3339, with the offset of the paper's zone; its day is the story's day. */
  published?: string;
  /** Shared by a story and its translations. */
  family?: string;
  /** What results can be narrowed to, by name: section, topic, person, kind, place. */
  filters?: Readonly<Record<string, readonly string[]>>;
  /** What is shown of it beside headline and text: byline, section, date, image, image_alt. */
  meta?: Readonly<Record<string, string>>;
}
