import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { digest } from '../newsroom/digest.ts';
import type { OfflineRecord } from '../outputs/offline-record.ts';
import type { Changes } from './apply.ts';
import { filesBelow, type State } from './files.ts';
import type { Known } from './made-page.ts';
import { takeSearch } from './take-years.ts';

/** What is made from the published pages: the search index and what readers take along. */
export async function makeLate(site: Site, changes: Changes | undefined): Promise<Late> {
  const [search, offline] = await Promise.all([makeSearch(site, changes), makeOffline(site)]);
  return {
    ...offline,
    files: [...search.files, ...offline.files],
    kept: search.kept,
    notes: [search.note, offline.note],
  };
}

async function makeSearch(
  { dist, folder, years, search, known }: Site,
  changes: Changes | undefined,
) {
  if (!search) return { files: [], kept: new Set<string>(), note: 'search: off' };
  const { buildIndex } = await import('@broadsheet/article-search');
  takeSearch({ years }, join(folder, 'search'));
  const place = { dist: pathToFileURL(`${dist}/`), cache: pathToFileURL(`${folder}/search/`) };
  const { stories, shards, built, written } = await buildIndex({
    ...place,
    ...(changes && { changes }),
    pages: known.search,
  });
  const files = filesBelow(dist, 'pagefind');
  return {
    files,
    kept: new Set(files).difference(new Set(written)),
    note: `search index: ${stories} stories, ${built} of ${shards.length} parts built`,
  };
}

async function makeOffline({ dist, offline, states, former, known }: Site) {
  const { buildOffline, buildRemoval } = await import('@broadsheet/article-offline');
  const { isOffered, ...record } = JSON.parse(readFileSync(offline, 'utf8')) as OfflineRecord;
  const place = { dist: pathToFileURL(`${dist}/`), worker: record.worker };
  if (!isOffered) {
    buildRemoval(place);
    const note = 'offline: off; the worker published removes a former one';
    return { editions: new Map<string, string>(), files: [record.worker], note };
  }
  const fileOf = (url: string) => {
    const below = decodeURIComponent(url.slice(record.base.length));
    return /(^|\/)$/.test(below) ? `${below}index.html` : below;
  };
  const { editions: _, ...paper } = record;
  const common = digest(paper, former.common);
  const editions = new Map(
    record.editions.map((plan) => [
      plan.file,
      digest(
        common,
        plan,
        plan.pages.map(({ url }) => states.get(fileOf(url))),
      ),
    ]),
  );
  const altered = new Set(
    [...former.altered].map((file) => file.replace(/\/search\/.*$/, '.json')),
  );
  const unchanged = new Set(
    record.editions
      .filter(({ file }) => former.editions.get(file) === editions.get(file) && !altered.has(file))
      .map(({ file }) => file),
  );
  const built = await buildOffline({ ...record, ...place, unchanged, pages: known.offline });
  const files = [...built.files, ...built.searches.flatMap((folder) => filesBelow(dist, folder))];
  const note = `offline: ${editions.size} editions, ${built.editions.length} of them new`;
  return { editions, files, note };
}

/** Removes the index where it may be there by half: the cache has its parts. */
export function dropSearch(dist: string): void {
  const folder = join(dist, 'pagefind');
  if (existsSync(folder)) rmSync(folder, { recursive: true });
}

export interface Site {
  dist: string;
  /** A folder for what belongs to the builds of this one alone. */
  folder: string;
  /** The file that says what is to be taken along. */
  offline: string;
  search: boolean;
  /** What was made year by year. */
  years: string;
  /** Of the published pages. */
  states: ReadonlyMap<string, State>;
  known: Known;
  former: {
    editions: ReadonlyMap<string, string>;
    altered: ReadonlySet<string>;
    /** What every edition has: styles, scripts and whatever else is no page. */
    common: string;
  };
}

export interface Late {
  files: string[];
  /** Those of them that were found as they are, and left alone. */
  kept: ReadonlySet<string>;
  /** By file, what each edition was made of. */
  editions: Map<string, string>;
  /** For the log. */
  notes: string[];
}
