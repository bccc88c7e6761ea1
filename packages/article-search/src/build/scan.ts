import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dated } from './plan-shards.ts';
import { languageOf, readPage } from './read-page.ts';

/** The pages of a built site that ask to be searched, those with `data-pagefind-body`, by path. */
export function scanPages(dist: string): Page[] {
  return pagesAt(dist, htmlFiles(dist));
}

/** The same, where it is known which files were written and deleted since `before`: only those are read. */
export function rescanPages(dist: string, before: readonly Page[], changes: Changes): Page[] {
  const changed = new Set([...changes.written, ...changes.deleted]);
  const written = changes.written.filter(isPage);
  const pages = [...before.filter(({ path }) => !changed.has(path)), ...pagesAt(dist, written)];
  return pages.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function pagesAt(dist: string, paths: readonly string[]): Page[] {
  return paths.flatMap((path) => {
    const bytes = readFileSync(join(dist, path));
    if (!bytes.includes('data-pagefind-body')) return [];
    const html = bytes.toString('utf8');
    return [
      {
        path,
        language: apart(languageOf(html)),
        published: apart(DATE.exec(html)?.[1] ?? readPage(html, path)?.published),
        hash: createHash('sha1').update(bytes).digest('base64'),
      },
    ];
  });
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

/** Paths from the root of the built site, with `/` between. */
export interface Changes {
  written: readonly string[];
  deleted: readonly string[];
}
