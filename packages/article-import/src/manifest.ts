import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What earlier imports wrote below `out`: by path, which archive and source, the hash of the
 * bytes, and the old addresses that lead to it. */
export function readManifest(out: string): Manifest {
  const file = join(out, MANIFEST);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : {};
}

export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

export const MANIFEST = '.import.json';

export type Manifest = Record<
  string,
  { archive: string; source: string; sha256: string; aliases?: string[] }
>;
