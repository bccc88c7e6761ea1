import type { Wants } from '../body/story-html.ts';
import type { Labels } from '../json-ld/article.ts';
import type { Paper } from '../paper.ts';
import type { StoryOutput } from '../story-output.ts';

/** A feed before its format: what it is about, its stories newest first, and what it gives of each. */
export interface Feed {
  /** Never changes, whatever becomes of the address: a URI. */
  id: string;
  title: string;
  description: string;
  /** The page that shows the same stories. */
  homeUrl: string;
  /** The feed itself. */
  feedUrl: string;
  paper: Paper;
  labels: Labels;
  stories: readonly StoryOutput[];
  wants?: Wants;
  /** RFC 5005: the feed of the month before, and for a month that of the newest stories. */
  archive?: { previous?: string | undefined; current?: string | undefined };
}

/** The newest change of the stories; never the clock, so that the same stories give the same bytes. */
export function newestChange(stories: readonly StoryOutput[]): string | undefined {
  return stories
    .map(({ facts }) => facts.modified)
    .toSorted((a, b) => Date.parse(b) - Date.parse(a))[0];
}
