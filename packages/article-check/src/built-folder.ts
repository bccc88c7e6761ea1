import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { redirectSources } from './read/redirects.ts';

/** A built site as files, and the way from its addresses to them. Reads no content but `_redirects`. */
export function openFolder(root: string): BuiltFolder {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, '/').length))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  const redirects = files.includes('_redirects')
    ? redirectSources(readFileSync(join(root, '_redirects'), 'utf8'))
    : () => false;
  return { root, files, names: new Set(files), redirects };
}

export function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

export interface BuiltFolder {
  root: string;
  /** Paths in the folder with forward slashes, sorted. */
  files: readonly string[];
  names: ReadonlySet<string>;
  /** Whether the host's redirects file answers a path. */
  redirects: (path: string) => boolean;
}
