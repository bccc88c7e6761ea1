import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Moves a folder or file out of the way, into a place on the same disk. For a minute after thousands of
 * files were removed new ones are written more slowly (ext4 passes over their inodes), which would
 * be measured too.
 */
export function putAside(path: string, place: string): void {
  if (!existsSync(path)) return;
  mkdirSync(place, { recursive: true });
  renameSync(path, join(mkdtempSync(join(place, 'old-')), 'old'));
  places.add(place);
}

/** Removes what was put aside. */
export function removeAside(): void {
  for (const place of places) rmSync(place, { recursive: true });
  places.clear();
}

const places = new Set<string>();
