import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type PageFacts, readPage } from './read-page.ts';

/**
 * A built site, read by the paths that a browser asks for. What pages share is read once; of pages,
 * which hardly two editions have in common, only what whoever wrote them has found out is not read again.
 */
export function openDist(folder: string, { site, base, pages }: Place): Dist {
  const known = new Map<string, DistFile | undefined>();
  const contentOf = (path: string) => {
    const file = fileFor(path, base);
    return file === undefined ? undefined : readFile(join(folder, file));
  };
  return {
    contentOf,
    read(path) {
      if (known.has(path)) return known.get(path);
      const content = contentOf(path);
      const file = content && weigh(content, path);
      known.set(path, file);
      return file;
    },
    page(path) {
      const page = pages?.get(fileFor(path, base) ?? '');
      if (page) return page;
      const content = contentOf(path);
      return content && pageFile(content, new URL(path, site).href);
    },
  };
}

/** What an edition has to know of a page. `address` is its own, absolute. */
export function pageFile(content: Uint8Array, address: string): PageFile {
  const html = Buffer.from(content.buffer, content.byteOffset, content.length).toString('utf8');
  return { ...weigh(content, ''), ...readPage(html, address) };
}

function fileFor(path: string, base: string): string | undefined {
  if (!path.startsWith(base)) return undefined;
  const below = decodeURIComponent(path.slice(base.length));
  if (below.split('/').includes('..')) return undefined;
  return /(^|\/)$/.test(below) ? `${below}index.html` : below;
}

function readFile(file: string): Buffer | undefined {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : undefined;
}

function weigh(content: Uint8Array, path: string): DistFile {
  const transfer = COMPRESSED.test(path) ? content.length : gzipSync(content).length;
  return {
    bytes: content.length,
    transfer: transfer < content.length ? transfer : undefined,
    sha256: hash('sha256', content),
  };
}

const COMPRESSED = /\.(webp|avif|jpe?g|png|gif|woff2|pf_\w+|pagefind)$/;

/** By file from the root of the site, such as a `Map`. */
export interface KnownPages {
  get: (file: string) => PageFile | undefined;
}

interface Place {
  site: string;
  base: string;
  pages: KnownPages | undefined;
}

/** Of the file that answers a path with base; undefined where there is none. */
export interface Dist {
  read: (path: string) => DistFile | undefined;
  page: (path: string) => PageFile | undefined;
  contentOf: (path: string) => Buffer | undefined;
}

export interface PageFile extends DistFile, PageFacts {}

export interface DistFile {
  bytes: number;
  /** Gzipped, where that is less. */
  transfer: number | undefined;
  sha256: string;
}
