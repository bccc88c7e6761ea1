import type { Addresses } from './address.ts';
import type { Ledger } from './agree/ledger.ts';
import type { BuiltFolder } from './built-folder.ts';
import type { Witness } from './facts.ts';
import type { Problem } from './finding.ts';
import type { Place } from './place.ts';
import type { Feed } from './read/feed.ts';
import type { Page } from './read/page.ts';
import type { Sitemap } from './read/sitemap.ts';

/**
 * Something that must hold of a built site. What a rule looks at it has a function for; pages come
 * first, then every other file, then the end.
 */
export interface Rule {
  /** Permanent; also the name of its file, its page in the docs and its test. */
  code: string;
  /** What to do when it does not hold. One sentence. */
  advice: string;
  onPage?: (page: Page, site: Site) => Problem[];
  onFeed?: (feed: Feed, site: Site) => Problem[];
  onSitemap?: (sitemap: Sitemap, site: Site) => Problem[];
  /** A story in a file of its own, such as ninjs or a record of search. */
  onStory?: (story: Witness, site: Site) => Problem[];
  onEnd?: (site: Site) => Problem[];
}

/** What is known of the whole site when a rule looks at one file of it. */
export interface Site {
  folder: BuiltFolder;
  addresses: Addresses;
  /** Milliseconds since 1970. */
  now: number;
  ledger: Ledger;
  /** The pages read so far, by file. */
  pages: Map<string, PageNote>;
  /** Fragments that links ask of other pages: file, fragment, the first place that asks. */
  fragments: Map<string, Map<string, Place>>;
  /** Addresses that sitemaps list, normalised. */
  listed: Set<string>;
  hasSitemap: boolean;
  /** Pixels; undefined where the file is no picture. */
  imageWidth: (file: string) => number | undefined;
  /** The text of a file of the site; undefined where there is none. */
  text: (file: string) => string | undefined;
}

/** What is kept of a page once it has been read. */
export interface PageNote extends Pick<Page, 'url' | 'canonical' | 'isRedirect' | 'isIndexed'> {
  alternates: Page['alternates'];
  isStory: boolean;
  /** What it says of text and data mining: `1` for reserved. */
  reservation: string | undefined;
}
