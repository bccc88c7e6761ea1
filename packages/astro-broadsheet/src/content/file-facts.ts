import { statSync } from 'node:fs';
import { join } from 'node:path';

/** `file` as messages name it, `full` on disk, `path` below the collection without its ending. */
export interface FileFacts {
  file: string;
  full: string;
  path: string;
}

/** The facts of a file that is named by its path below the content folder. */
export function factsOf(
  name: string,
  { root, folder }: { root: string; folder: string },
): FileFacts {
  return { file: `${folder}/${name}`, full: join(root, folder, name), path: pathOf(name) };
}

/** Changes when a file does. */
export function stampOf(full: string): string {
  const { size, mtimeMs, ctimeMs } = statSync(full);
  return `${size}:${mtimeMs}:${ctimeMs}`;
}

/** `2026/11/flood` for `stories/2026/11/flood.md`. */
function pathOf(name: string): string {
  return name.replace(/^(stories|people|pages)\//, '').replace(/\.[a-z]+$/i, '');
}
