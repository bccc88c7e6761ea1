import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ContentError,
  type Issue,
  parsePage,
  parsePerson,
  type StoryParser,
  type StoryRules,
  storyParser,
} from '@broadsheet/article-schema';
import { glob } from 'tinyglobby';
import type { Config } from '../virtual-config.ts';
import { betweenFiles } from './between-files.ts';
import { type Cache, cached } from './cache.ts';
import type { Content, PageEntry, PersonEntry } from './content.ts';
import { decodeUtf8 } from './decode.ts';
import { withExtra } from './extra.ts';
import { type FileFacts, factsOf, stampOf } from './file-facts.ts';
import { type Picture, readPicture } from './picture.ts';
import { withPictures } from './pictures-named.ts';
import { type Redirect, readRedirects } from './redirects.ts';
import { ANY_EXTRA, readStory, type StoryEntry } from './story.ts';

/** Everything in the content folder, and every problem of it; entries of files with problems are left out. */
export async function readContent(job: Job): Promise<Content> {
  const { root, config } = job;
  const folder = join(root, config.folder);
  const issues: Issue[] = [];
  const rules = {
    zone: config.zone,
    photos: config.photos,
    extra: ANY_EXTRA,
    language: config.languages[0] ?? 'en',
  };
  const parse = storyParser(rules);
  const collect = <T>(pattern: string, read: Reading<T>, finish?: Finish<T>) =>
    collectFiles({ ...job, folder, pattern, read, finish, issues });
  const text = ({ file, full }: FileFacts) => decodeUtf8(file, readFileSync(full));

  const readAs = (parser: StoryParser) => (facts: FileFacts) =>
    readStory({ ...facts, text: text(facts) }, parser, folder);
  const stories = await collect<StoryEntry>(
    'stories/**/*.{md,mdx}',
    readAs(parse),
    job.extra &&
      withExtra(job.extra, readAs(storyParser({ ...rules, extra: job.extra })), job.cache.finished),
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
  issues.push(...betweenFiles(content, issues, { root, config }));
  return { ...content, issues };
}

async function collectFiles<T>(job: CollectJob<T>): Promise<Map<string, T>> {
  const found = existsSync(job.folder)
    ? await glob(job.pattern, { cwd: job.folder, dot: false })
    : [];
  const entries = new Map<string, T>();
  for (const name of found.sort()) {
    const facts = factsOf(name, { root: job.root, folder: job.config.folder });
    const stamp = stampOf(facts.full);
    try {
      const value = await cached(job.cache, facts.file, stamp, () => job.read(facts));
      entries.set(keyOf(name, facts), job.finish?.(value, facts) ?? value);
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      job.issues.push(...error.issues);
    }
  }
  return entries;
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
  /** What the paper says of the field `extra` of its stories. */
  extra: StoryRules['extra'] | undefined;
  cache: Cache;
}

interface CollectJob<T> extends Job {
  folder: string;
  pattern: string;
  read: Reading<T>;
  finish: Finish<T> | undefined;
  issues: Issue[];
}

type Reading<T> = (file: FileFacts) => T | Promise<T>;
/** What is made of an entry after it was read or found in the cache. */
type Finish<T> = (entry: T, file: FileFacts) => T;
