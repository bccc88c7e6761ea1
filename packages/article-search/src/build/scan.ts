import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dated } from './plan-shards.ts';
import { languageOf, readPage } from './read-page.ts';

/**
 * The pages of a built site that ask to be searched, those with `data-pagefind-body`, by path. What is
 * known of a page is not read again: null for one that does not ask.
 */
export function scanPages(dist: string, known: KnownPages = new Map()): Page[] {
  return htmlFiles(dist).flatMap((path) => {
    const page = known.get(path);
    return page === undefined ? pagesAt(dist, [path]) : (page ?? []);
  });
}

/** The same, where it is known which files were written and deleted since `before`: only those are read. */
export function rescanPages(dist: string, before: readonly Page[], changes: Changes): Page[] {
  const changed = new Set([...changes.written, ...changes.deleted]);
  const written = changes.written.filter(isPage);
  const pages = [...before.filter(({ path }) => !changed.has(path)), ...pagesAt(dist, written)];
  return pages.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function pagesAt(dist: string, paths: readonly string[]): Page[] {
  return paths.flatMap((path) => searchPage(path, readFileSync(join(dist, path))) ?? []);
}

/** What the index has to know of a page; null where it does not ask to be searched. */
export function searchPage(path: string, content: Uint8Array): Page | null {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.length);
  if (!bytes.includes('data-pagefind-body')) return null;
  const html = bytes.toString('utf8');
  return {
    path,
    language: apart(languageOf(html)),
    published: apart(DATE.exec(html)?.[1] ?? readPage(html, path)?.published),
    hash: hash('sha1', bytes, 'base64'),
  };
}

/** A part of a text would keep the whole page in memory. */
function apart<T extends string | undefined>(text: T): T {
  return (text && Buffer.from(text).toString()) as T;
}

function htmlFiles(dist: string): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter(isPage)
    .sort();
}

function isPage(name: string): boolean {
  return name.endsWith('.html') && !name.startsWith('pagefind/');
}

// The usual form of the date, so that a page is read as a whole only where it has changed.
const DATE = /data-pagefind-meta="date\[data-value\]"\s+data-value="([^"]+)"/;

/** `path` from the root of the built site; `hash` of the whole file. */
export interface Page extends Dated {
  path: string;
  hash: string;
}

/** By path; null for a page that does not ask to be searched. */
export type KnownPages = ReadonlyMap<string, Page | null>;

/** Paths from the root of the built site, with `/` between. */
export interface Changes {
  written: readonly string[];
  deleted: readonly string[];
}
