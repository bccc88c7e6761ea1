import { copyFileSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isFile, stateOf } from './files.ts';

/**
 * Puts written files in their place and removes deleted ones, each in one step of its own, so that at
 * no moment a file is there by half. Done again after a crash it leads to the same.
 */
export function applyChanges({ side, dist }: Folders, { written, deleted }: Changes): void {
  for (const file of deleted) remove(dist, file);
  if (!stateOf(dist) && movedWhole(side, dist)) return;
  for (const file of written) {
    mkdirSync(dirname(join(dist, file)), { recursive: true });
    move(join(side, file), join(dist, file));
  }
}

/** Removes a file, and the folders that it leaves empty. */
export function remove(dist: string, file: string): void {
  // After a crash a folder may stand where the file was.
  if (isFile(join(dist, file))) rmSync(join(dist, file));
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    try {
      rmdirSync(join(dist, folder));
    } catch {
      return;
    }
  }
}

/** Where nothing was published yet, one step does: folders cost more than files. */
function movedWhole(side: string, dist: string): boolean {
  mkdirSync(dirname(dist), { recursive: true });
  try {
    renameSync(side, dist);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    return false;
  }
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    copyFileSync(from, `${to}.part`);
    renameSync(`${to}.part`, to);
  }
}

export interface Folders {
  /** Where a build writes, and what is published. */
  side: string;
  dist: string;
}

/** Files by their path from the published folder. */
export interface Changes {
  written: string[];
  deleted: string[];
}
