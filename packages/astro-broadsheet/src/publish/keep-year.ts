import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Made } from './settle.ts';
import {
  FILES,
  LIST,
  SEARCH,
  type StoredFile,
  type StoredPage,
  type StoredYear,
  VERSION,
  type YearPlaces,
} from './year.ts';

/** Keeps the pages of a year and their part of the search index, in place of what was kept of it. */
export async function keepYear(
  { years, side, search }: YearPlaces & { search: boolean },
  year: string,
  { paths, images, code }: Kept,
): Promise<number> {
  const part = join(years, `${year}.part`);
  rmSync(part, { recursive: true, force: true });
  const pages = [...paths].flatMap(([path, { key, file }]): StoredPage[] => {
    if (key === null || file === '') return [];
    return [[path, key, [file, ...(images.get(path) ?? [])].map(sizeIn(side))]];
  });
  for (const file of new Set(pages.flatMap(([, , files]) => files.map(([name]) => name)))) {
    mkdirSync(dirname(join(part, FILES, file)), { recursive: true });
    renameSync(join(side, file), join(part, FILES, file));
  }
  mkdirSync(join(part, FILES), { recursive: true });
  if (search) await indexApart(join(part, FILES), join(part, SEARCH));
  writeFileSync(
    join(part, LIST),
    JSON.stringify({ version: VERSION, code, pages } satisfies StoredYear),
  );
  rmSync(join(years, year), { recursive: true, force: true });
  renameSync(part, join(years, year));
  return pages.length;
}

async function indexApart(dist: string, cache: string): Promise<void> {
  const { buildIndex } = await import('@broadsheet/article-search');
  await buildIndex({ dist, cache });
  rmSync(join(dist, 'pagefind'), { recursive: true });
  // What is known of pages is that of these alone.
  rmSync(join(cache, 'pages.json'), { force: true });
}

function sizeIn(folder: string): (name: string) => StoredFile {
  return (name) => [name, statSync(join(folder, name)).size];
}

interface Kept extends Made {
  code: string;
}
