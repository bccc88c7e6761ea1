import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Entry, type Ledger, readLedger } from './ledger.ts';
import { openPartFile } from './part-file.ts';

/**
 * What earlier imports wrote below `out`: by path, which archive and source, the hash of the bytes, and the
 * old addresses that lead to it. It stays on the disk: of an archive of any size only places are held.
 */
export function readManifest(out: string): Manifest {
  return readLedger(join(out, MANIFEST));
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
      earlier.forget(path);
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

/** What is known of files that this import has not met yet. */
export type Manifest = Ledger;

export interface ManifestLog {
  add: (path: string, entry: Entry) => void;
  close: () => void;
}
