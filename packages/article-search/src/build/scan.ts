import { hash } from 'node:crypto';
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apart } from './apart.ts';
import type { Dated } from './plan-shards.ts';
import { readFiles } from './read-files.ts';
import { languageOf, readPage } from './read-page.ts';

/**
 * The pages of a built site that ask to be searched, those with `data-pagefind-body`, by path. What is
 * `known` of a page is not read again: null for one that does not ask. Neither is a file that was not
 * touched since the scan `before`.
 */
export function scanPages(dist: string, { known, before, now = 0 }: Earlier = {}): Scan {
  const pagesBefore = new Map(before?.pages.map((page) => [page.path, page]));
  const stampsBefore = new Map(before?.stamps);
  const read = readFiles();
  const stamps: [string, string][] = [];
  const pages = htmlFiles(dist).flatMap((path) => {
    const told = known?.get(path);
    if (told !== undefined) return told ?? [];
    const file = join(dist, path);
    const { ctimeMs, size, ino } = statSync(file);
    const stamp = `${ctimeMs} ${size} ${ino}`;
    // A file may be written twice in what is the same moment to the disk.
    if (ctimeMs < now - MOMENT_MS) stamps.push([path, stamp]);
    if (stampsBefore.get(path) === stamp) return pagesBefore.get(path) ?? [];
    return searchPage(path, read(file)) ?? [];
  });
  return { pages, stamps };
}

/** The pages, where it is known which files were written and deleted since `before`: only those are read. */
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
  const published =
    DATE.exec(textFrom(bytes, 'data-pagefind-meta="date['))?.[1] ??
    readPage(bytes.toString(), path)?.published;
  return {
    path,
    language: apart(languageIn(bytes)),
    published: published && apart(published),
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

/** The time by the clock of the disk that a folder is on, in milliseconds since 1970. */
export function timeOn(folder: string): number {
  const file = join(folder, '.now');
  writeFileSync(file, '');
  const { ctimeMs } = statSync(file);
  rmSync(file);
  return ctimeMs;
}

function htmlFiles(dist: string): string[] {
  const paths: string[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop())
    for (const entry of readdirSync(join(dist, folder), { withFileTypes: true })) {
      const path = `${folder}${entry.name}`;
      if (entry.isDirectory() && path !== INDEX) folders.push(`${path}/`);
      else if (isPage(path)) paths.push(path);
    }
  return paths.sort();
}

function byPath(a: Page, b: Page): number {
  return a.path < b.path ? -1 : 1;
}

function isPage(path: string): boolean {
  return path.endsWith('.html') && !path.startsWith(`${INDEX}/`);
}

const INDEX = 'pagefind';
// The usual form of the date, so that a page is read as a whole only where it has changed.
const DATE = /data-pagefind-meta="date\[data-value\]"\s+data-value="([^"]+)"/;
const SOME = 500;
/** No disk keeps time less exactly. */
const MOMENT_MS = 3000;

/** `path` from the root of the built site; `hash` of the whole file. */
export interface Page extends Dated {
  path: string;
  hash: string;
}

/** What is known without reading. */
interface Earlier {
  known?: KnownPages | undefined;
  before?: Scan | undefined;
  /** By the clock of the disk, in milliseconds since 1970; without it no stamp is noted. */
  now?: number;
}

/** `stamps`: by path, of every file that was looked at a while after it was written, when that was, and which file. */
export interface Scan {
  pages: Page[];
  stamps: [path: string, stamp: string][];
}

/** By path; null for a page that does not ask to be searched. */
export type KnownPages = ReadonlyMap<string, Page | null>;

/** Paths from the root of the built site, with `/` between. */
export interface Changes {
  written: readonly string[];
  deleted: readonly string[];
}
