import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { State } from './files.ts';

/**
 * What the last build left in the published folder. Undefined where there is none that can be trusted: it
 * is missing, was cut short, or is of another version or folder.
 */
export function readRecord(folder: string, target: string): PublishRecord | undefined {
  try {
    const stored = JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as StoredRecord;
    if (stored.version !== VERSION || stored.target !== target) return undefined;
    return {
      code: stored.code,
      paths: new Map(stored.paths.map(([path, key, file]) => [path, { key, file }])),
      files: new Map(stored.files.map(([file, ...state]) => [file, state])),
      folders: new Map(stored.folders.map(([path, ...state]) => [path, state])),
      late: new Set(stored.late),
      images: new Map(stored.images),
      editions: new Map(stored.editions),
    };
  } catch {
    return undefined;
  }
}

/** The last step of a build: from here on it counts as done. */
export function writeRecord(folder: string, target: string, record: PublishRecord): void {
  const stored: StoredRecord = {
    ...{ version: VERSION, target, code: record.code },
    paths: [...record.paths].map(([path, { key, file }]) => [path, key, file]),
    files: [...record.files].map(([file, state]) => [file, ...state]),
    folders: [...record.folders].map(([path, state]) => [path, ...state]),
    late: [...record.late],
    images: [...record.images],
    editions: [...record.editions],
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${FILE}.part`), JSON.stringify(stored));
  renameSync(join(folder, `${FILE}.part`), join(folder, FILE));
}

/** After this, the next build knows of no former one. */
export function forgetRecord(folder: string): void {
  rmSync(join(folder, FILE), { force: true });
}

const FILE = 'record.json';
const VERSION = 1;

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

interface StoredRecord {
  version: number;
  target: string;
  code: string;
  paths: [path: string, key: string | null, file: string][];
  files: [file: string, ...State][];
  folders: [path: string, ...State][];
  late: string[];
  images: [path: string, names: string[]][];
  editions: [file: string, key: string][];
}
