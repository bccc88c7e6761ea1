import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PublishError } from './error.ts';

/**
 * Keeps other builds out of a folder until this process ends. What a killed build left behind does not.
 * @throws {PublishError} where another build is at work.
 */
export function lock(folder: string): void {
  const file = join(folder, 'lock');
  mkdirSync(folder, { recursive: true });
  const holder = holderOf(file);
  if (holder !== undefined && isAlive(holder)) throw busy(holder, file);
  rmSync(file, { force: true });
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch {
    throw busy(holderOf(file) ?? 0, file);
  }
  process.once('exit', () => {
    if (holderOf(file) === process.pid) rmSync(file, { force: true });
  });
}

function holderOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  if (!pid || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function busy(pid: number, file: string): PublishError {
  return new PublishError(
    'publish/busy',
    `Another build of this paper is at work (process ${pid}).`,
    `Wait for its end. Where there is none, remove ${file}.`,
  );
}
