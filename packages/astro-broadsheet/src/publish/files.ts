import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Every file below a folder, by its path from the root with slashes, in order. */
export function filesBelow(root: string, folder = ''): string[] {
  return entriesOf(join(root, folder)).flatMap((entry) => {
    const path = below(folder, entry.name);
    return entry.isDirectory() ? filesBelow(root, path) : [path];
  });
}

/** What stands directly in a folder: files, and folders with a slash behind them. */
export function namesIn(root: string, folder: string): string[] {
  return entriesOf(join(root, folder)).map((entry) => {
    const path = below(folder, entry.name);
    return entry.isDirectory() ? `${path}/` : path;
  });
}

/** What tells that a file or folder is as it was left: undefined where it is not there. */
export function stateOf(path: string): State | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return undefined;
  // What a folder weighs is for the file system to say.
  return `${found.isDirectory() ? FOLDER : found.size} ${found.mtimeMs}`;
}

/** Whether a file, and no folder, stands at a path. */
export function isFile(path: string): boolean {
  return stateOf(path)?.startsWith(FOLDER) === false;
}

export function isSame(one: State | undefined, other: State | undefined): boolean {
  return one === other;
}

/** The folders that files lie in, the root as an empty path. */
export function foldersOf(files: Iterable<string>): Set<string> {
  const folders = new Set<string>(['']);
  for (const file of files)
    for (let at = dirname(file); at !== '.' && !folders.has(at); at = dirname(at)) folders.add(at);
  return folders;
}

function below(folder: string, name: string): string {
  return folder ? `${folder}/${name}` : name;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

const FOLDER = '-';

/** Bytes, or that it is a folder; and the time of the last change in milliseconds. Of an archive's files there are many. */
export type State = string;
