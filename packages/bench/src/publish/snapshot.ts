import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a folder by path, as the size and hash of its content. */
export function snapshotOf(folder: string): Snapshot {
  const files: Snapshot = new Map();
  if (!existsSync(folder)) return files;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const content = readFileSync(file);
    const hash = createHash('sha1').update(content).digest('base64');
    files.set(file.slice(folder.length + 1), { bytes: content.length, hash });
  }
  return files;
}

/** Paths written anew, changed or deleted between two snapshots. */
export function changedFiles(before: Snapshot, after: Snapshot): string[] {
  const written = [...after].filter(([path, { hash }]) => before.get(path)?.hash !== hash);
  const deleted = [...before.keys()].filter((path) => !after.has(path));
  return [...written.map(([path]) => path), ...deleted].sort();
}

/** Changed files that count: the story's own folder, pictures and search indexes, that of an edition too, stand apart. */
export function countedFiles(changed: readonly string[], storyFolder: string): string[] {
  return changed.filter(
    (path) =>
      !path.startsWith(`${storyFolder}/`) &&
      !/^(pagefind|search-index|_astro\/pictures|editions\/[^/]+\/search)\//.test(path),
  );
}

/** Where files stand, the fullest folder first: `editions 89, topics 8`. */
export function placesOf(paths: readonly string[]): string {
  const places = Map.groupBy(paths, (path) => (path.includes('/') ? path.split('/')[0] : 'root'));
  return [...places]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([place, { length }]) => `${place} ${length}`)
    .join(', ');
}

/** Of all files together. */
export function bytesOf(files: Snapshot): number {
  return [...files.values()].reduce((sum, { bytes }) => sum + bytes, 0);
}

export type Snapshot = Map<string, { bytes: number; hash: string }>;
