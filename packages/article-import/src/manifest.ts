import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPartFile } from './part-file.ts';

/** What earlier imports wrote below `out`: by path, which archive and source, the hash of the
 * bytes, and the old addresses that lead to it. */
export function readManifest(out: string): Manifest {
  const file = join(out, MANIFEST);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : {};
}

/**
 * Keeps what is written for the next import while it comes, so that of an archive of any size nothing is
 * held: an entry leaves `earlier` when its file is met again. What this import did not meet stays, first.
 */
export function openManifest(out: string, earlier: Manifest): ManifestLog {
  const file = openPartFile(join(out, MANIFEST));
  const line = (path: string, entry: Entry) => ` ${JSON.stringify(path)}: ${JSON.stringify(entry)}`;
  let isFirst = true;
  return {
    add(path, entry) {
      delete earlier[path];
      file.add(`${isFirst ? '' : ',\n'}${line(path, entry)}`);
      isFirst = false;
    },
    close() {
      const rest = Object.entries(earlier).map(([path, entry]) => line(path, entry));
      const head = `{\n${rest.join(',\n')}${rest.length > 0 && !isFirst ? ',\n' : ''}`;
      file.close(head, '\n}\n');
    },
  };
}

export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

const MANIFEST = '.import.json';

export type Manifest = Record<string, Entry>;

interface Entry {
  archive: string;
  source: string;
  sha256: string;
  aliases?: string[];
}

export interface ManifestLog {
  add: (path: string, entry: Entry) => void;
  close: () => void;
}
