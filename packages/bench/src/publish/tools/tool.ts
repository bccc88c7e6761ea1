import type { PaperLists } from '../../paper/lists.ts';
import type { PaperStory } from '../../paper/stories.ts';
import type { SiteFile } from '../../paper/write-content.ts';

/** A generator of sites under measure: how it is given the paper, and how it builds it. */
export interface Tool {
  name: string;
  /** The folder that it builds into, below the root of the site. */
  output: string;
  /** Where it looks for pictures. */
  pictures: string;
  /** What it wrote: taken away before a cold build. */
  kept: readonly string[];
  /** What it would leave of former builds beside what it writes: taken away, untimed, before each build. */
  stale: readonly string[];
  story: (story: PaperStory, lists: PaperLists) => SiteFile;
  /** The files that hold names by id. */
  people: (people: ReadonlyMap<string, string>) => SiteFile[];
  /** The style sheet with the paper's colour. */
  theme: (accent: string) => SiteFile;
  /** Whatever else the site has. */
  site: (paper: { lists: PaperLists }) => SiteFile[];
  /** What a build runs, in order; the search comes last. */
  commands: () => string[][];
  /** The part of a story's page that search reads. */
  searched: RegExp;
}
