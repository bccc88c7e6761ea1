import { execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { putAside } from '../aside.ts';

/** Builds the index of a folder in a process of its own; its memory is that of all its processes together. */
export async function timeIndex(folder: string): Promise<IndexMeasure> {
  const program = fileURLToPath(new URL('./index-once.mjs', import.meta.url));
  const child = spawn(process.execPath, [program, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let peakMB = 0;
  const watch = setInterval(() => {
    peakMB = Math.max(peakMB, megabytesOf(memoryOf(child.pid ?? 0)));
  }, WATCH_MS);
  try {
    return { ...JSON.parse(await text(child.stdout)), peakMB };
  } finally {
    clearInterval(watch);
  }
}

/** Builds it anew, with nothing kept. */
export async function timeCold(folder: string): Promise<IndexMeasure> {
  putAside(join(folder, 'pagefind'), `${folder}-old`);
  putAside(`${folder}-cache`, `${folder}-old`);
  return timeIndex(folder);
}

/** Builds it after one page was edited. */
export async function timeEdit(folder: string, page: string): Promise<IndexMeasure> {
  const file = join(folder, page, 'index.html');
  writeFileSync(file, readFileSync(file, 'utf8').replace('</p>', ' edited</p>'));
  return timeIndex(folder);
}

/** Pagefind's own program over the whole folder, in seconds. */
export function timePagefind(folder: string, output: string): number {
  putAside(output, `${folder}-old`);
  const program = fileURLToPath(
    new URL('../../../../node_modules/pagefind/lib/runner/bin.cjs', import.meta.url),
  );
  const start = performance.now();
  execFileSync(process.execPath, [program, '--site', folder, '--output-path', output], {
    stdio: 'ignore',
  });
  return (performance.now() - start) / 1000;
}

/** Megabytes that processes have in memory, as Linux says: a program that several run is there once. */
function megabytesOf(all: readonly Memory[]): number {
  const programs = new Map<string, number>();
  for (const { program, fileKB } of all)
    programs.set(program, Math.max(fileKB, programs.get(program) ?? 0));
  const ownKB = all.reduce((sum, { ownKB }) => sum + ownKB, 0);
  return [...programs.values()].reduce((sum, fileKB) => sum + fileKB, ownKB) / 1024;
}

/** Of a process and those that it started. */
function memoryOf(pid: number): Memory[] {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kB = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
    const own = {
      program: readlinkSync(`/proc/${pid}/exe`),
      ownKB: kB('RssAnon') + kB('RssShmem'),
      fileKB: kB('RssFile'),
    };
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
    );
    return [own, ...children.flatMap((child) => memoryOf(Number(child)))];
  } catch {
    // It ended meanwhile.
    return [];
  }
}

const WATCH_MS = 40;

export interface IndexMeasure {
  seconds: number;
  peakMB: number;
  built: number;
}

/** `fileKB`: of the program and its libraries, which other processes may share. */
interface Memory {
  program: string;
  ownKB: number;
  fileKB: number;
}
