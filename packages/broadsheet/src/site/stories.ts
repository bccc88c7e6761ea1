import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ContentError,
  type Issue,
  type MarkdownFile,
  readMarkdown,
  type Story,
  storyParser,
} from '@broadsheet/article-schema';
import * as z from 'zod';
import type { Site } from './site.ts';

/** The files of the stories, in order of their paths, with what their front matter says; none is refused. */
export function storyFiles({ root, options }: Site): StoryFile[] {
  const folder = `${options.folder}/stories`;
  return namesIn(join(root, folder))
    .filter((name) => /\.mdx?$/.test(name))
    .map((name) => {
      const file = `${folder}/${name}`;
      const text = readFileSync(join(root, file), 'utf8');
      return { file, path: name.replace(/\.mdx?$/, ''), text, read: readMarkdown(file, text) };
    });
}

/** The stories, as the theme reads them, and every problem of the files that it would refuse. */
export function readStories(site: Site): { stories: Story[]; issues: Issue[] } {
  const { zone, photos, languages } = site.options;
  const extra = z.record(z.string(), z.unknown());
  const parse = storyParser({ zone, photos, extra, language: languages[0] ?? 'en' });
  const issues: Issue[] = [];
  const stories = storyFiles(site).flatMap((source) => {
    try {
      return [parse(source, source.read).value];
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      issues.push(...error.issues);
      return [];
    }
  });
  return { stories, issues };
}

/** The ids of the people of the paper. */
export function peopleIds({ root, options }: Site): string[] {
  return namesIn(join(root, options.folder, 'people'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -3));
}

function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}

export interface StoryFile {
  /** From the root of the site. */
  file: string;
  /** Below the folder of the stories, without its ending. */
  path: string;
  text: string;
  read: MarkdownFile;
}
