import type { Issue, Page, Person } from '@broadsheet/article-schema';
import type { Picture } from './picture.ts';
import type { Pictured } from './pictures-named.ts';
import type { Redirect } from './redirects.ts';
import type { StoryEntry } from './story.ts';

/** Everything in the content folder: stories, people and pages by path, pictures by file name below it. */
export interface Content {
  stories: Map<string, StoryEntry>;
  people: Map<string, PersonEntry>;
  pages: Map<string, PageEntry>;
  pictures: Map<string, Picture>;
  redirects: Map<string, Redirect>;
  issues: Issue[];
}

export type ContentKind = Exclude<keyof Content, 'issues'>;

export type PersonEntry = Person & Pictured;
export type PageEntry = Page & Pictured;
