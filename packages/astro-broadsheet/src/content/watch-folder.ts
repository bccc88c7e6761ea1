import { type FSWatcher, readdirSync, realpathSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';

/**
 * Tells of every file below a folder that comes, changes or goes, until it is stopped. Only folders are
 * watched: to watch each file takes as long as to read an archive, and systems allow so many and no more.
 */
export function watchFolder(folder: string, tell: Tell): () => void {
  const folders = new Map<string, FSWatcher>();
  const files = new Set<string>();
  const touched = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  function follow(path: string, above: readonly string[], isNew: boolean): void {
    const real = realOf(path);
    // A link to a folder above would lead around without end.
    if (real === undefined || above.includes(real) || folders.has(path)) return;
    try {
      const watcher = watch(path, { persistent: false }, (_, name) => {
        if (name !== null) touch(join(path, name));
      });
      watcher.on('error', () => leave(path));
      folders.set(path, watcher);
      for (const entry of readdirSync(path, { withFileTypes: true })) {
        const inner = join(path, entry.name);
        if (entry.isDirectory() || (entry.isSymbolicLink() && kindOf(inner) === 'folder'))
          follow(inner, [...above, real], isNew);
        else if (isNew) touch(inner);
        else files.add(inner);
      }
    } catch {
      // It is gone again.
      leave(path);
    }
  }

  function leave(path: string): void {
    folders.get(path)?.close();
    folders.delete(path);
  }

  function touch(path: string): void {
    touched.add(path);
    timer ??= setTimeout(settle, SETTLE_MS);
  }

  function settle(): void {
    timer = undefined;
    const paths = [...touched];
    touched.clear();
    for (const path of paths) {
      const kind = kindOf(path);
      if (kind === 'folder') follow(path, [], true);
      else if (kind === 'file') {
        tell(files.has(path) ? 'change' : 'add', path);
        files.add(path);
      } else if (files.delete(path)) tell('unlink', path);
      else if (folders.has(path)) forget(path);
    }
  }

  function forget(folder: string): void {
    const isBelow = (path: string) => path.startsWith(join(folder, '/'));
    for (const path of [folder, ...[...folders.keys()].filter(isBelow)]) leave(path);
    for (const path of [...files].filter(isBelow)) {
      files.delete(path);
      tell('unlink', path);
    }
  }

  follow(folder, [], false);
  return () => {
    clearTimeout(timer);
    for (const path of [...folders.keys()]) leave(path);
  };
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return undefined;
  return found.isDirectory() ? 'folder' : 'file';
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

// An editor that saves changes a file, or two, several times.
const SETTLE_MS = 20;

type Tell = (event: 'add' | 'change' | 'unlink', path: string) => void;
