import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ImportJob, importArchive, markdownReader, parseArchiveMap } from '../src/index.ts';

export const archives = fileURLToPath(new URL('./archives/', import.meta.url));

/** Imports an archive of `archives/` into a new folder, or the one given. */
export async function importInto(name: string, changes: Partial<ImportJob> = {}) {
  const source = join(archives, name);
  const map = parseArchiveMap(readFileSync(join(source, 'map.yaml'), 'utf8'), 'map.yaml');
  const out = changes.out ?? mkdtempSync(join(tmpdir(), 'import-'));
  const { report } = await importArchive({
    reader: markdownReader,
    source,
    map,
    zone: 'UTC',
    media: 'copy',
    now: '2026-11-25T00:00:00Z',
    ...changes,
    out,
  });
  return { out, report };
}

/** The text of every file below a folder, by path; pictures by their size. */
export function textsIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(
    paths.map((path) => {
      const bytes = readFileSync(path);
      return [
        path.slice(folder.length + 1),
        path.endsWith('.png') ? `${bytes.length} bytes` : bytes.toString('utf8'),
      ];
    }),
  );
}
