import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SiteFile } from '../../paper/write-content.ts';

/** The templates and configuration of a peer, from `peers/`. */
export function templatesOf(peer: string): SiteFile[] {
  const folder = fileURLToPath(new URL(`../../../peers/${peer}/`, import.meta.url));
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [file.slice(folder.length), readFileSync(file, 'utf8')]);
}
