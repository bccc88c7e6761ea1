import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { hashOf, MANIFEST, type Manifest } from './manifest.ts';

/**
 * Writes one file below `out`, unless it is there already as it should be, or someone has edited it
 * since the last import: an edit is kept, `force` overwrites it.
 */
export function writeOne(file: Planned, job: WriteJob): Written {
  const { path, content } = file;
  const full = insideOf(job.out, path);
  const sha256 = hashOf(content);
  const onDisk = existsSync(full) ? hashOf(readFileSync(full)) : undefined;
  const known = job.manifest[path];
  const isEdited = onDisk !== undefined && onDisk !== sha256 && onDisk !== known?.sha256;
  if (isEdited && !job.force) return { path, state: 'kept as edited' };
  job.manifest[path] = {
    archive: job.archive,
    source: file.source,
    sha256,
    ...(file.aliases && { aliases: file.aliases }),
  };
  if (onDisk === sha256) return { path, state: 'unchanged' };
  if (!job.dryRun) replaceFile(full, content);
  return { path, state: onDisk === undefined ? 'written' : 'rewritten' };
}

/** Keeps what was written for the next import. */
export function writeManifest({ out, manifest, dryRun }: WriteJob): void {
  if (dryRun) return;
  const sorted = Object.fromEntries(
    Object.entries(manifest).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
  replaceFile(join(out, MANIFEST), `${JSON.stringify(sorted, null, 1)}\n`);
}

/** Copies a file of the archive, unless it is there. */
export function copyOne(from: string, path: string, { out, dryRun }: WriteJob): void {
  const full = insideOf(out, path);
  if (dryRun || existsSync(full)) return;
  mkdirSync(dirname(full), { recursive: true });
  copyFileSync(from, full);
}

/** The path below `out`, never outside it and never through a link that leads elsewhere. */
export function insideOf(out: string, path: string): string {
  const full = resolve(out, path);
  const inside = relative(resolve(out), full);
  if (inside.startsWith('..') || inside === '' || path.includes('\0'))
    throw new Error(`${path} does not stay below the folder of the import.`);
  const parts = inside.split(sep);
  for (let at = 1; at < parts.length; at++) {
    const parent = join(out, ...parts.slice(0, at));
    if (existsSync(parent) && lstatSync(parent).isSymbolicLink())
      throw new Error(`${parent} is a link: the import does not write through it.`);
  }
  return full;
}

function replaceFile(full: string, content: string): void {
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(`${full}.part`, content);
  renameSync(`${full}.part`, full);
}

interface Planned {
  path: string;
  content: string;
  source: string;
  aliases?: string[] | undefined;
}

export interface WriteJob {
  out: string;
  archive: string;
  manifest: Manifest;
  dryRun: boolean;
  force: boolean;
}

export interface Written {
  path: string;
  state: 'written' | 'rewritten' | 'unchanged' | 'kept as edited';
}
