import { PublishError } from './error.ts';

/**
 * The year that a build is to make alone: `--year 2019` among the arguments of its command. Undefined
 * where it makes the whole paper.
 * @throws {PublishError} where that is no year.
 */
export function yearFrom(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => /^--year(=|$)/.test(arg));
  if (at < 0) return undefined;
  const given = args[at]?.slice('--year='.length) || args[at + 1] || '';
  if (/^\d{4}$/.test(given)) return given;
  throw new PublishError(
    'publish/year',
    `--year takes a year, not “${given}”.`,
    'Write it with four digits, as in --year 2019, or leave it out to build the whole paper.',
  );
}

/** Whether the address of a path lies in a year: a story, its record, a page of the archive or of a list. */
export function isOfYear(pathname: string, year: string): boolean {
  return pathname.split('/').includes(year);
}

/** What is kept of a year, in its folder: pages with their pictures, and a cache of the search index. */
export const FILES = 'files';
export const SEARCH = 'search';
export const LIST = 'pages.json';
export const VERSION = 1;

/** Bytes; the page itself comes first, then its pictures. */
export type StoredFile = [name: string, size: number];
export type StoredPage = [path: string, key: string, files: StoredFile[]];

export interface StoredYear {
  version: number;
  /** Of the code and the options that the pages were made with. */
  code: string;
  pages: StoredPage[];
}

/** Folders: those of the years, and where a build writes. */
export interface YearPlaces {
  years: string;
  side: string;
}
