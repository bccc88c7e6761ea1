import type { Issue, Page, Person } from '@broadsheet/article-schema';
import type { Picture } from './picture.ts';
import type { Redirect } from './redirects.ts';
import type { StoryEntry } from './story.ts';

/** Everything in the content folder: stories, people and pages by path, pictures by file name below it. */
export interface Content {
  stories: Map<string, StoryEntry>;
  people: Map<string, Person>;
  pages: Map<string, Page>;
  pictures: Map<string, Picture>;
  redirects: Map<string, Redirect>;
  issues: Issue[];
}

export type ContentKind = Exclude<keyof Content, 'issues'>;
