import { hash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Dated } from './plan-shards.ts';
import { readFiles } from './read-files.ts';
import { languageOf, readPage } from './read-page.ts';

/**
 * The pages of a built site that ask to be searched, those with `data-pagefind-body`, by path. Of many
 * folders some are read by `readElsewhere` at the same time.
 */
export async function scanPages(dist: string, readElsewhere: ReadFolders): Promise<Page[]> {
  const { paths, folders } = listPages(dist, [''], FIRST_LEVELS);
  const isTheirs = (_: string, at: number) => folders.length >= MANY && at % SHARE === 0;
  const theirs = folders.filter(isTheirs);
  const others = theirs.length > 0 ? readElsewhere(dist, theirs) : [];
  const own = folders.filter((folder, at) => !isTheirs(folder, at));
  const pages = [...pagesAt(dist, paths), ...pagesIn(dist, own), ...(await others)];
  return pages.sort(byPath);
}

/** The pages of folders and of all below them. */
export function pagesIn(dist: string, folders: readonly string[]): Page[] {
  return pagesAt(dist, listPages(dist, folders).paths);
}

/** All pages, where something is known of some: null for one that does not ask. Those are not read again. */
export function addPages(dist: string, known: KnownPages): Page[] {
  const { paths } = listPages(dist, ['']);
  const unknown = paths.filter((path) => known.get(path) === undefined);
  return [...paths.flatMap((path) => known.get(path) ?? []), ...pagesAt(dist, unknown)].sort(
    byPath,
  );
}

/** The same, where it is known which files were written and deleted since `before`: only those are read. */
export function rescanPages(dist: string, before: readonly Page[], changes: Changes): Page[] {
  const changed = new Set([...changes.written, ...changes.deleted]);
  const written = changes.written.filter(isPage);
  const pages = [...before.filter(({ path }) => !changed.has(path)), ...pagesAt(dist, written)];
  return pages.sort(byPath);
}

function pagesAt(dist: string, paths: readonly string[]): Page[] {
  const read = readFiles();
  return paths.flatMap((path) => searchPage(path, read(join(dist, path))) ?? []);
}

/** What the index has to know of a page; null where it does not ask to be searched. */
export function searchPage(path: string, content: Uint8Array): Page | null {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.length);
  if (!bytes.includes('data-pagefind-body')) return null;
  const published = DATE.exec(textFrom(bytes, 'data-pagefind-meta="date['))?.[1];
  return {
    path,
    language: apart(languageIn(bytes)),
    published: apart(published ?? readPage(bytes.toString(), path)?.published),
    hash: hash('sha1', bytes, 'base64'),
  };
}

/** A comment may speak of another `<html` first. */
function languageIn(bytes: Buffer): string {
  const language = languageOf(textFrom(bytes, '<html'));
  return language === 'unknown' ? languageOf(bytes.toString()) : language;
}

/** Some letters of a page from where it says so on, or all of them: most of a page need not be read. */
function textFrom(bytes: Buffer, start: string): string {
  const at = bytes.indexOf(start);
  return at < 0 ? bytes.toString() : bytes.toString('utf8', at, at + SOME);
}

/** A part of a text would keep the whole page in memory. */
function apart<T extends string | undefined>(text: T): T {
  return (text && Buffer.from(text).toString()) as T;
}

/** The pages in folders, so many levels down, and the folders below those. */
function listPages(dist: string, from: readonly string[], levels = Number.POSITIVE_INFINITY) {
  const paths: string[] = [];
  let folders = from;
  for (let level = 0; level < levels && folders.length > 0; level++) {
    const below: string[] = [];
    for (const folder of folders)
      for (const entry of readdirSync(join(dist, folder), { withFileTypes: true })) {
        const path = `${folder}${entry.name}`;
        if (entry.isDirectory() && path !== INDEX) below.push(`${path}/`);
        else if (isPage(path)) paths.push(path);
      }
    folders = below;
  }
  return { paths, folders };
}

function byPath(a: Page, b: Page): number {
  return a.path < b.path ? -1 : 1;
}

function isPage(path: string): boolean {
  return path.endsWith('.html') && !path.startsWith(`${INDEX}/`);
}

const INDEX = 'pagefind';
/** Sections, and years with their months, as most sites have them. */
const FIRST_LEVELS = 2;
/** Fewer folders are read before another process has begun. */
const MANY = 100;
/** One in so many is for the other process, which begins later. */
const SHARE = 3;
// The usual form of the date, so that a page is read as a whole only where it has changed.
const DATE = /data-pagefind-meta="date\[data-value\]"\s+data-value="([^"]+)"/;
const SOME = 500;

/** `path` from the root of the built site; `hash` of the whole file. */
export interface Page extends Dated {
  path: string;
  hash: string;
}

export type ReadFolders = (dist: string, folders: readonly string[]) => Promise<Page[]>;

/** By path; null for a page that does not ask to be searched. */
export type KnownPages = ReadonlyMap<string, Page | null>;

/** Paths from the root of the built site, with `/` between. */
export interface Changes {
  written: readonly string[];
  deleted: readonly string[];
}
