import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Texts in a file, until they are asked for: those of a large archive would fill the memory. */
export function openShelf(file: string): Shelf {
  mkdirSync(dirname(file), { recursive: true });
  const handle = openSync(file, 'w+');
  let end = 0;
  return {
    put(text) {
      const from = end;
      const length = writeSync(handle, text, from);
      end += length;
      return { from, length };
    },
    take({ from, length }) {
      const bytes = Buffer.alloc(length);
      readSync(handle, bytes, 0, length, from);
      return bytes.toString('utf8');
    },
    close() {
      closeSync(handle);
      rmSync(file, { force: true });
    },
  };
}

export interface Shelf {
  put: (text: string) => Shelved;
  take: (place: Shelved) => string;
  /** Nothing is to be taken from it any more. */
  close: () => void;
}

/** In bytes. */
export interface Shelved {
  from: number;
  length: number;
}
