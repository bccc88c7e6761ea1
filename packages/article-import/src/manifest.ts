import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** What earlier imports wrote below `out`: by path, which archive and source, the hash of the
 * bytes, and the old addresses that lead to it. */
export function readManifest(out: string): Manifest {
  const file = join(out, MANIFEST);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : {};
}

/** Keeps what was written for the next import; a line a file, in order of their paths. */
export function writeManifest(out: string, manifest: Manifest): void {
  mkdirSync(out, { recursive: true });
  const full = join(out, MANIFEST);
  const handle = openSync(`${full}.part`, 'w');
  const paths = Object.keys(manifest).sort();
  for (let from = 0; from < paths.length; from += BATCH) {
    const lines = paths.slice(from, from + BATCH).map((path, at) => {
      const comma = from + at === paths.length - 1 ? '' : ',';
      return ` ${JSON.stringify(path)}: ${JSON.stringify(manifest[path])}${comma}\n`;
    });
    writeSync(handle, `${from === 0 ? '{\n' : ''}${lines.join('')}`);
  }
  writeSync(handle, paths.length === 0 ? '{}\n' : '}\n');
  closeSync(handle);
  renameSync(`${full}.part`, full);
}

export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

const MANIFEST = '.import.json';
const BATCH = 1000;

export type Manifest = Record<
  string,
  { archive: string; source: string; sha256: string; aliases?: string[] }
>;
