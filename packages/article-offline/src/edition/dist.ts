import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * A built site, read by the paths that a browser asks for. What pages share is read once; of pages,
 * which hardly two editions have in common, none is kept in memory.
 */
export function openDist(folder: string, base: string): Dist {
  const known = new Map<string, DistFile | undefined>();
  return {
    read(path) {
      if (known.has(path)) return known.get(path);
      const file = readFile(fileFor(path, folder, base));
      if (!path.endsWith('/')) known.set(path, file);
      return file;
    },
  };
}

function fileFor(path: string, folder: string, base: string): string | undefined {
  if (!path.startsWith(base)) return undefined;
  const below = decodeURIComponent(path.slice(base.length));
  if (below.split('/').includes('..')) return undefined;
  const file = join(folder, below);
  return path.endsWith('/') ? join(file, 'index.html') : file;
}

function readFile(file: string | undefined): DistFile | undefined {
  if (!file || !existsSync(file) || !statSync(file).isFile()) return undefined;
  const content = readFileSync(file);
  const transfer = COMPRESSED.test(file) ? content.length : gzipSync(content).length;
  return {
    content,
    bytes: content.length,
    transfer: transfer < content.length ? transfer : undefined,
    sha256: createHash('sha256').update(content).digest('hex'),
  };
}

const COMPRESSED = /\.(webp|avif|jpe?g|png|gif|woff2|pf_\w+|pagefind)$/;

export interface Dist {
  /** The file that answers a path with base, or undefined. */
  read: (path: string) => DistFile | undefined;
}

export interface DistFile {
  content: Buffer;
  bytes: number;
  /** Gzipped, where that is less. */
  transfer: number | undefined;
  sha256: string;
}
