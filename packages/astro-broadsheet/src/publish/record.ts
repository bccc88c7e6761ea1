import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readLines, writeLines } from '../lines.ts';
import type { State } from './files.ts';

/** In the folder that a build keeps for the next one. */
export const RECORD_FILE = 'record.jsonl';

/**
 * What the last build left in the published folder. Undefined where there is none that can be trusted: it
 * is missing, was cut short, or is of another version or folder.
 */
export function readRecord(folder: string, target: string): PublishRecord | undefined {
  try {
    const lines = readLines(join(folder, RECORD_FILE));
    const { version, code, ...head } = JSON.parse(lines.next().value ?? '') as Head;
    if (version !== VERSION || head.target !== target) return undefined;
    const record = emptyRecord(code);
    for (const line of lines) {
      if (line === END) return record;
      const [part, entries] = JSON.parse(line) as Line;
      for (const entry of entries) take(record, part, entry);
    }
  } catch {
    // It is as good as none.
  }
  return undefined;
}

/** The last step of a build: from here on it counts as done. */
export function writeRecord(folder: string, target: string, record: PublishRecord): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, RECORD_FILE);
  writeLines(`${file}.part`, linesOf(target, record));
  renameSync(`${file}.part`, file);
}

/** After this, the next build knows of no former one. */
export function forgetRecord(folder: string): void {
  rmSync(join(folder, RECORD_FILE), { force: true });
}

function emptyRecord(code: string): PublishRecord {
  return {
    ...{ code, paths: new Map(), files: new Map(), folders: new Map() },
    ...{ late: new Set(), images: new Map(), editions: new Map() },
  };
}

function take(record: PublishRecord, part: Part, entry: unknown): void {
  if (part === 'late') record.late.add(entry as string);
  else (record[part] as Map<string, unknown>).set(...(entry as [string, unknown]));
}

/** All at once, the entries of a large archive would be one text of its size. */
function* inLots(entries: Iterable<unknown>): Generator<unknown[]> {
  let lot: unknown[] = [];
  for (const entry of entries) {
    lot.push(entry);
    if (lot.length < LOT) continue;
    yield lot;
    lot = [];
  }
  if (lot.length > 0) yield lot;
}

function* linesOf(target: string, record: PublishRecord): Generator<string> {
  yield JSON.stringify({ version: VERSION, target, code: record.code } satisfies Head);
  for (const part of PARTS)
    for (const entries of inLots(record[part])) yield JSON.stringify([part, entries]);
  yield END;
}

const VERSION = 2;
const PARTS = ['paths', 'files', 'folders', 'late', 'images', 'editions'] as const;
const END = '"end"';
const LOT = 1000;

export interface PublishRecord {
  /** Of the code, the options and whatever else every page depends on. */
  code: string;
  /** By path: the key that it was made with, null where it has none; and its file, empty for none. */
  paths: Map<string, { key: string | null; file: string }>;
  /** Every file of the published folder. */
  files: Map<string, State>;
  folders: Map<string, State>;
  /** Those of the files that are made from the others: search and editions. */
  late: Set<string>;
  /** Pictures that Astro made for a path. */
  images: Map<string, string[]>;
  /** By the file of an edition, what its manifest was made of. */
  editions: Map<string, string>;
}

type Part = (typeof PARTS)[number];
type Line = [part: Part, entries: unknown[]];

interface Head {
  version: number;
  target: string;
  code: string;
}
