import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Entry, readLedger } from './ledger.ts';
import { openPartFile } from './part-file.ts';
import { textSet } from './text-table.ts';

/**
 * What earlier imports wrote below `out`: by path, which archive and source, the hash of the bytes, and the
 * old addresses that lead to it. It stays on the disk: of an archive of any size only places are held.
 */
export function readManifest(out: string): Manifest {
  const ledger = readLedger(join(out, MANIFEST));
  const met = textSet();
  return {
    get: (path) => (met.has(path) ? undefined : ledger.get(path)),
    *entries() {
      for (const [path, entry] of ledger.entries()) if (!met.has(path)) yield [path, entry];
    },
    meet: (path) => void met.add(path),
    close: ledger.close,
  };
}

/**
 * Keeps what is written for the next import while it comes, so that of an archive of any size nothing is
 * held: an entry leaves `earlier` when its file is met again. What this import did not meet stays, first.
 */
export function openManifest(out: string, earlier: Manifest): ManifestLog {
  const file = openPartFile(join(out, MANIFEST));
  const line = (path: string, entry: Entry) => ` ${JSON.stringify(path)}: ${JSON.stringify(entry)}`;
  let isFirst = true;
  function* head(): Generator<string> {
    yield '{\n';
    let isFirstLeft = true;
    for (const [path, entry] of earlier.entries()) {
      yield `${isFirstLeft ? '' : ',\n'}${line(path, entry)}`;
      isFirstLeft = false;
    }
    if (!isFirstLeft && !isFirst) yield ',\n';
    // A file that is open cannot be replaced everywhere.
    earlier.close();
  }
  return {
    add(path, entry) {
      earlier.meet(path);
      file.add(`${isFirst ? '' : ',\n'}${line(path, entry)}`);
      isFirst = false;
    },
    close: () => file.close(head(), '\n}\n'),
  };
}

export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

const MANIFEST = '.import.json';

export interface Manifest {
  /** What is known of a file that this import has not met yet. */
  get: (path: string) => Entry | undefined;
  /** All of these. */
  entries: () => Iterable<[path: string, entry: Entry]>;
  meet: (path: string) => void;
  close: () => void;
}

export interface ManifestLog {
  add: (path: string, entry: Entry) => void;
  close: () => void;
}
