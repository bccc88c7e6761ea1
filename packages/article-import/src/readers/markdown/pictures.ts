import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { safeName } from '../../safe-name.ts';

/**
 * The pictures of an archive. `find` gives the new path of one that a story names, where the archive
 * holds it: from its root, `static`, `assets` or `public`. `filesOf` gives the files that a body and a
 * lead photo then need.
 */
export function picturesIn(source: string, isTaken: boolean): Pictures {
  const files = new Map<string, string>();
  return {
    find(src) {
      if (!isTaken) return undefined;
      if (files.has(src)) return src;
      const bare = src.replace(/^\/+/, '').split(/[?#]/)[0] ?? '';
      if (/^[a-z]+:|^\/\//i.test(src) || bare.split('/').includes('..') || !PICTURE.test(bare))
        return undefined;
      const file = FOLDERS.map((folder) => join(source, folder, bare)).find((path) =>
        existsSync(path),
      );
      if (!file) return undefined;
      const path = `/media/${bare.split('/').map(safeName).filter(Boolean).join('/')}`;
      files.set(path, file);
      return path;
    },
    filesOf(body, photo) {
      const named = [...body.matchAll(/!\[[^\][]*\]\((\/media\/[^)\s]+)/g)].map(
        ([, path]) => path ?? '',
      );
      const lead = (photo as { src?: string } | undefined)?.src ?? '';
      return Object.fromEntries(
        [...named, lead]
          .filter((path) => files.has(path))
          .map((path) => [path, files.get(path) ?? '']),
      );
    },
  };
}

const FOLDERS = ['', 'static', 'assets', 'public'];
const PICTURE = /\.(jpe?g|png|webp|avif|gif)$/i;

interface Pictures {
  find: (src: string) => string | undefined;
  filesOf: (body: string, photo: unknown) => Record<string, string>;
}
