import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The folder of the packages, of which the reference is made. */
export const PACKAGES = fileURLToPath(new URL('../../../../packages/', import.meta.url));

/** The text of a file of a package: `astro-broadsheet/src/components.ts`. */
export function textOf(path: string): string {
  return readFileSync(join(PACKAGES, path), 'utf8');
}

/** The module that a file of a package is, read from its source. */
export function moduleOf<T>(path: string): Promise<T> {
  return import(pathToFileURL(join(PACKAGES, path)).href);
}

/** The files of the packages that match, sorted, relative to their folder. */
export function filesOf(pattern: string): string[] {
  return globSync(pattern, { cwd: PACKAGES }).toSorted();
}
