import { existsSync, statfsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Changes, Folders } from './apply.ts';
import { PublishError } from './error.ts';
import { namesIn } from './files.ts';

/**
 * Stops before anything is begun where the disk is as good as full: whatever writes first would fail, with
 * less to say.
 * @throws {PublishError}
 */
export function refuseFullDisk(folder: string): void {
  refuseLess(LEAST, folder);
}

/**
 * Stops before anything is published where there is no room for what follows the pages: the search index,
 * editions and the record, each written beside the one that it takes the place of.
 * @throws {PublishError}
 */
export function refuseLittleRoom({ side, dist, folder }: Places, { written }: Changes): void {
  const made = written.reduce((sum, file) => sum + bytesOf(join(side, file)), 0);
  const parts = namesIn(folder, 'search').map((name) => bytesOf(join(folder, name)));
  const record = bytesOf(join(folder, 'record.jsonl'));
  refuseLess(made / 2 + 2 * Math.max(0, ...parts) + 2 * record, dist);
}

/** What a step says that found the disk full nevertheless, in place of what the system says. */
export function tellFullDisk(error: unknown): unknown {
  if (!/\b(ENOSPC|EDQUOT|os error 28)\b/.test(String(error))) return error;
  return new PublishError(
    CODE,
    'The disk became full while the paper was being published.',
    'Make room and build again: the next build makes good what this one left by half.',
  );
}

function refuseLess(bytes: number, folder: string): void {
  const { bavail, bsize } = statfsSync(standing(folder));
  if (bavail * bsize >= bytes) return;
  throw new PublishError(
    CODE,
    `The disk is full: ${megabytes(bavail * bsize)} MB are free for ${folder}, ${megabytes(bytes)} MB are needed.`,
    'Nothing is published. Make room and build again.',
  );
}

/** A folder, or the nearest above it that is there already. */
function standing(folder: string): string {
  return existsSync(folder) ? folder : standing(dirname(folder));
}

function bytesOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1_000_000);
}

const CODE = 'publish/disk-full';
/** What is bundled, and the pages of a small change. */
const LEAST = 8_000_000;

interface Places extends Folders {
  folder: string;
}
