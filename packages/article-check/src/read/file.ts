import type { Addresses } from '../address.ts';
import type { Witness } from '../facts.ts';
import type { Place } from '../place.ts';
import { readAtom } from './atom.ts';
import { type Feed, NAMESPACES } from './feed.ts';
import { readJsonFeed } from './json-feed.ts';
import { isObject } from './json-ld.ts';
import { isNinjs, readNinjs } from './ninjs.ts';
import { type Page, readPage } from './page.ts';
import { readRss } from './rss.ts';
import { readFragment } from './search.ts';
import { readSitemap, type Sitemap } from './sitemap.ts';
import { parseXml, XmlError } from './xml.ts';

/** What a file of the site is, by its name and then by its content; undefined where nobody reads it. */
export function readFile(
  file: string,
  bytes: Uint8Array,
  addresses: Addresses,
): FileContent | undefined {
  try {
    return READERS.find(({ name }) => name.test(file))?.read(file, bytes, addresses);
  } catch (error) {
    if (error instanceof XmlError)
      return { kind: 'broken', place: { file, ...error.position }, reason: error.message };
    if (error instanceof SyntaxError || isZlibError(error))
      return { kind: 'broken', place: { file }, reason: error.message };
    throw error;
  }
}

/** Pages are read before all other files, because they are believed first. */
export function isPage(file: string): boolean {
  return PAGE.test(file);
}

export function isReadable(file: string): boolean {
  return READERS.some(({ name }) => name.test(file));
}

function readXml(file: string, bytes: Uint8Array): FileContent | undefined {
  const root = parseXml(textOf(bytes));
  if (root.name === 'rss') return { kind: 'feed', feed: readRss(file, root) };
  if (root.name === 'feed' && root.namespace === NAMESPACES.atom)
    return { kind: 'feed', feed: readAtom(file, root) };
  if (root.name === 'urlset' || root.name === 'sitemapindex')
    return { kind: 'sitemap', sitemap: readSitemap(file, root) };
  return undefined;
}

function readJson(file: string, bytes: Uint8Array): FileContent | undefined {
  const value: unknown = JSON.parse(textOf(bytes));
  if (isNinjs(value)) {
    const witness = readNinjs(file, value);
    return witness && { kind: 'story', witness };
  }
  const isFeed =
    isObject(value) && String(value.version).startsWith('https://jsonfeed.org/version/');
  return isFeed ? { kind: 'feed', feed: readJsonFeed(file, value) } : undefined;
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function isZlibError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}

const PAGE = /\.html?$/i;

const READERS: readonly Reader[] = [
  {
    name: PAGE,
    read: (file, bytes, addresses) => ({
      kind: 'page',
      page: readPage(file, textOf(bytes), addresses),
    }),
  },
  { name: /\.(xml|rss|atom|opml)$/i, read: readXml },
  { name: /\.json$/i, read: readJson },
  {
    name: /\.pf_fragment$/,
    read: (file, bytes, { base }) => ({ kind: 'story', witness: readFragment(file, bytes, base) }),
  },
];

interface Reader {
  name: RegExp;
  read: (file: string, bytes: Uint8Array, addresses: Addresses) => FileContent | undefined;
}

export type FileContent =
  | { kind: 'page'; page: Page }
  | { kind: 'feed'; feed: Feed }
  | { kind: 'sitemap'; sitemap: Sitemap }
  /** One story in a format that has a file for each. */
  | { kind: 'story'; witness: Witness }
  | { kind: 'broken'; place: Place; reason: string };
