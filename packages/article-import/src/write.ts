import {
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { hashOf, type Manifest, type ManifestLog } from './manifest.ts';
import { pictureType } from './media/picture-type.ts';

/**
 * Writes one file below `out`, unless it is there already as it should be, or someone has edited it
 * since the last import: an edit is kept, `force` overwrites it.
 */
export function writeOne(file: Planned, job: WriteJob): Written {
  const { path, content } = file;
  const full = insideOf(job.out, path);
  const sha256 = hashOf(content);
  const onDisk = existsSync(full) ? hashOf(readFileSync(full)) : undefined;
  const known = job.manifest.get(path);
  const isEdited = onDisk !== undefined && onDisk !== sha256 && onDisk !== known?.sha256;
  if (isEdited && !job.force) {
    if (known) job.log?.add(path, known);
    return { path, state: 'kept as edited' };
  }
  job.log?.add(path, {
    archive: job.archive,
    source: file.source,
    sha256,
    ...(file.aliases && { aliases: file.aliases }),
  });
  if (onDisk === sha256) return { path, state: 'unchanged' };
  if (!job.dryRun) replaceFile(full, content);
  return { path, state: onDisk === undefined ? 'written' : 'rewritten' };
}

/**
 * Copies a picture of the archive, unless it is there.
 * @throws where it is not a picture by its bytes, or no plain file.
 */
export function copyOne(from: string, path: string, job: WriteJob): void {
  if (isThere(path, job)) return;
  if (!lstatSync(from).isFile()) throw new Error('it is no plain file.');
  if (!pictureType(headOf(from))) throw new Error('it is no JPEG, PNG, GIF, WebP or AVIF.');
  if (!job.dryRun) writeBytes({ path, bytes: readFileSync(from), source: basename(from) }, job);
}

/** Writes a picture and keeps its hash. */
export function writeBytes({ path, bytes, source }: Bytes, job: WriteJob): void {
  job.log?.add(path, { archive: job.archive, source, sha256: hashOf(bytes) });
  replaceFile(insideOf(job.out, path), bytes);
}

/** Whether a picture is there already, from this import or an earlier one. */
export function isThere(path: string, { out, manifest, log }: WriteJob): boolean {
  const known = manifest.get(path);
  const there = existsSync(insideOf(out, path));
  if (there && known) log?.add(path, known);
  return there;
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

/** The whole file or nothing: never a part of it, never through a link in its place. */
export function replaceFile(full: string, content: string | Uint8Array): void {
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(`${full}.part`, content);
  renameSync(`${full}.part`, full);
}

function headOf(file: string): Uint8Array {
  const bytes = Buffer.alloc(32);
  const handle = openSync(file, 'r');
  readSync(handle, bytes);
  closeSync(handle);
  return bytes;
}

interface Planned {
  path: string;
  content: string;
  source: string;
  aliases?: string[] | undefined;
}

interface Bytes {
  path: string;
  bytes: Uint8Array;
  source: string;
}

export interface WriteJob {
  out: string;
  archive: string;
  /** What earlier imports wrote, and has not been met again. */
  manifest: Manifest;
  /** Missing in a dry run. */
  log?: ManifestLog;
  dryRun: boolean;
  force: boolean;
}

export interface Written {
  path: string;
  state: 'written' | 'rewritten' | 'unchanged' | 'kept as edited';
}
