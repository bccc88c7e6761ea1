import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileOf, type Path, type Plan } from './plan.ts';
import {
  FILES,
  isOfYear,
  LIST,
  SEARCH,
  type StoredFile,
  type StoredYear,
  VERSION,
  type YearPlaces,
} from './year.ts';

/**
 * Brings pages that were made with their year, here or on another machine, to where this build writes, and
 * leaves them out of what is rendered. A page counts only with the key that it has today and whole.
 */
export function takeYears<P extends Path>(
  { years, side }: YearPlaces,
  plan: Plan<P>,
  code: string,
): Plan<P> {
  const wanted = namesIn(years).filter((year) =>
    [...plan.rendered.keys()].some((pathname) => isOfYear(pathname, year)),
  );
  const known = new Map(wanted.flatMap((year) => pagesOf(join(years, year), code)));
  const taken = new Set<string>();
  for (const [pathname, { key, file }] of plan.rendered) {
    const page = known.get(pathname);
    if (!page || page.key !== key || page.files[0]?.[0] !== file) continue;
    if (page.files.every((one) => isWhole(page.folder, one))) {
      for (const [name] of page.files) copy(join(page.folder, name), join(side, name));
      taken.add(file);
    }
  }
  return { ...plan, render: plan.render.filter((path) => !taken.has(fileOf(path))) };
}

/** Puts parts of the search index that were made with their year where the index looks for its own. */
export function takeSearch({ years }: Pick<YearPlaces, 'years'>, cache: string): void {
  for (const year of namesIn(years)) {
    const from = join(years, year, SEARCH);
    const names = namesIn(from);
    const isKnown = (name: string) => existsSync(join(cache, `${name.split('.')[0]}.json`));
    for (const name of names.filter((name) => !isKnown(name)))
      copy(join(from, name), join(cache, name));
  }
}

function pagesOf(folder: string, wanted: string): [string, Page][] {
  try {
    const { version, code, pages } = JSON.parse(
      readFileSync(join(folder, LIST), 'utf8'),
    ) as StoredYear;
    if (version !== VERSION || code !== wanted) return [];
    return pages.map(([path, key, files]) => [path, { key, files, folder: join(folder, FILES) }]);
  } catch {
    // It is being written, or was restored by half.
    return [];
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function isWhole(folder: string, [name, size]: StoredFile): boolean {
  return statSync(join(folder, name), { throwIfNoEntry: false })?.size === size;
}

/** Shares the bytes where the file system can do that without sharing what is written later. */
function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to, constants.COPYFILE_FICLONE);
}

interface Page {
  key: string;
  files: StoredFile[];
  folder: string;
}
