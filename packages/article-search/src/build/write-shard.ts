import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import type { ShardFiles } from './kept.ts';

/**
 * Has the folder of a shard hold its files and no others, and puts those beside it that it needs. A file
 * that is as it was is left alone. Returns what was written, from the folder of all shards. `beforeEach`
 * is called before a file is touched.
 */
export function writeShard(
  files: ShardFiles,
  output: string,
  id: string,
  beforeEach = () => {},
): string[] {
  const folder = join(output, id);
  const before = new Set(filesIn(folder));
  beforeEach();
  for (const path of before) if (!files.has(path)) rmSync(join(folder, path));
  for (const parent of new Set([...files.keys()].map((path) => dirname(path))))
    mkdirSync(join(folder, parent), { recursive: true });
  return [...files].flatMap(([path, bytes]) => {
    const file = join(folder, path);
    const mayBe = before.has(path) || path.startsWith('..');
    if (mayBe && isSame(file, bytes)) return [];
    beforeEach();
    writeFileSync(file, bytes);
    return [posix.join(id, path)];
  });
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) =>
        join(parentPath, name)
          .slice(folder.length + 1)
          .replaceAll('\\', '/'),
      );
  } catch {
    // It is not there yet.
    return [];
  }
}

function isSame(file: string, bytes: Uint8Array): boolean {
  try {
    return readFileSync(file).equals(bytes);
  } catch {
    return false;
  }
}
