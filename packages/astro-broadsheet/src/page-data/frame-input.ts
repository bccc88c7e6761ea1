import type { Node, Paper, StoryOutput } from '@broadsheet/article-outputs';
import type { Moment } from '../newsroom/locale.ts';
import type { StoryList } from '../newsroom/newsroom.ts';

/** What a page says of itself, from which its frame follows. Paths are percent-encoded, with base. */
export interface FrameInput {
  language: string;
  path: string;
  title?: string | undefined;
  description?: string | undefined;
  canonical?: string | undefined;
  isIndexed?: boolean;
  /** The story that the page shows. */
  story?: StoryOutput;
  /** The list whose feeds the page names before those of the paper. */
  list?: StoryList;
  /** What the page is, as nodes of structured data; the breadcrumb and the publisher are added. */
  nodes?: (paper: Paper) => Node[];
  breadcrumb?: Link[];
  translations?: { language: string; path: string }[];
  /** The day in the masthead: of the build on the front, of the edition on a story, else none. */
  date?: (Moment & { path?: string }) | undefined;
  section?: string | undefined;
  /** That the story of the page is not public, in words. */
  waits?: string | undefined;
}

export interface Link {
  label: string;
  path: string;
}
