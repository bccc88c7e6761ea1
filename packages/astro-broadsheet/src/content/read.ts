import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  ContentError,
  type Issue,
  parsePage,
  parsePerson,
  type StoryRules,
  storyParser,
} from '@broadsheet/article-schema';
import { glob } from 'tinyglobby';
import { crossCheck } from '../newsroom/cross-check.ts';
import type { Config } from '../virtual-config.ts';
import { type Cache, cached } from './cache.ts';
import type { Content, PageEntry, PersonEntry } from './content.ts';
import { decodeUtf8 } from './decode.ts';
import type { FileFacts } from './file-facts.ts';
import { type Picture, readPicture } from './picture.ts';
import { withPictures } from './pictures-named.ts';
import { placed } from './place.ts';
import { type Redirect, readRedirects } from './redirects.ts';
import { readStory, type StoryEntry } from './story.ts';

/** Everything in the content folder, and every problem of it; entries of files with problems are left out. */
export async function readContent(job: Job): Promise<Content> {
  const { root, config } = job;
  const folder = join(root, config.folder);
  const issues: Issue[] = [];
  const rules = {
    zone: config.zone,
    photos: config.photos,
    extra: job.extra,
    language: config.languages[0] ?? 'en',
  };
  const parse = storyParser(rules);
  const collect = <T>(pattern: string, read: (file: FileFacts) => T | Promise<T>) =>
    collectFiles({ ...job, folder, pattern, read, issues });
  const text = ({ file, full }: FileFacts) => decodeUtf8(file, readFileSync(full));

  const stories = await collect<StoryEntry>('stories/**/*.{md,mdx}', (facts) =>
    readStory({ ...facts, text: text(facts) }, parse, folder),
  );
  const people = await collect<PersonEntry>('people/**/*.md', (facts) => {
    const source = { ...facts, text: text(facts) };
    return withPictures(source, folder, (read) => parsePerson(source, rules, read).value);
  });
  const pages = await collect<PageEntry>('pages/**/*.md', (facts) => {
    const source = { ...facts, text: text(facts) };
    return withPictures(source, folder, (read) => parsePage(source, rules, read).value);
  });
  const pictures = await collect<Picture>(
    '**/*.{jpg,jpeg,png,webp,avif,gif,JPG,JPEG,PNG}',
    (facts) => readPicture(facts),
  );
  const redirects = await collect<Redirect[]>('redirects.yaml', (facts) =>
    readRedirects(facts.file, text(facts)),
  );

  const content = { stories, people, pages, pictures, redirects: byFrom(redirects) };
  if (stories.size === 0 && issues.length === 0) issues.push(emptyFolder(config.folder));
  const unread = [...new Set(issues.map(({ file }) => file))];
  issues.push(...placed(crossCheck(content, config, unread), root));
  return { ...content, issues };
}

async function collectFiles<T>(job: CollectJob<T>): Promise<Map<string, T>> {
  const found = existsSync(job.folder)
    ? await glob(job.pattern, { cwd: job.folder, dot: false })
    : [];
  const entries = new Map<string, T>();
  for (const name of found.sort()) {
    const full = join(job.folder, name);
    const { size, mtimeMs, ctimeMs } = statSync(full);
    const facts = { file: `${job.config.folder}/${name}`, full, path: pathOf(name) };
    try {
      entries.set(
        keyOf(name, facts),
        await cached(job.cache, facts.file, `${size}:${mtimeMs}:${ctimeMs}`, () => job.read(facts)),
      );
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      job.issues.push(...error.issues);
    }
  }
  return entries;
}

/** `2026/11/flood` for `stories/2026/11/flood.md`. */
function pathOf(name: string): string {
  return name.replace(/^(stories|people|pages)\//, '').replace(/\.[a-z]+$/i, '');
}

/** Pictures are known by their whole name, the rest by its path without the ending. */
function keyOf(name: string, { path }: FileFacts): string {
  return /^(stories|people|pages)\/.*\.mdx?$/.test(name) ? path : name;
}

function byFrom(lists: Map<string, Redirect[]>): Map<string, Redirect> {
  return new Map([...lists.values()].flat().map((redirect) => [redirect.from, redirect]));
}

function emptyFolder(folder: string): Issue {
  return {
    code: 'content/empty',
    file: `${folder}/stories`,
    line: 1,
    column: 1,
    message: 'There are no stories here.',
    help: 'Put a Markdown file with a `headline:`, a `section:` and a `published:` date into this folder.',
    option: 'If your content stands elsewhere, set `folder` in the broadsheet options.',
  };
}

interface Job {
  root: string;
  config: Config;
  extra: StoryRules['extra'];
  cache: Cache;
}

interface CollectJob<T> extends Job {
  folder: string;
  pattern: string;
  read: (file: FileFacts) => T | Promise<T>;
  issues: Issue[];
}
