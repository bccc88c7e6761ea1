import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Item, Note, Place } from './reader.ts';

/**
 * Reads files that must be UTF-8 (RFC 8259, 8.1), or UTF-16 with a mark. Bytes that are no character
 * become U+FFFD; where the first of them stands is told with the first item that comes from the file.
 */
export function textReader(folder: string): TextReader {
  const broken = new Map<string, Place>();
  return {
    read(file) {
      const bytes = readFileSync(join(folder, file));
      const encoding = MARKS[bytes.subarray(0, 2).toString('hex')] ?? 'utf-8';
      const text = new TextDecoder(encoding).decode(bytes);
      const at = text.indexOf('\uFFFD');
      if (at !== -1 && !isWhole(bytes, encoding)) broken.set(file, placeAt(file, text, at));
      return text;
    },
    told(item) {
      const place = broken.get(item.source.file);
      if (!place) return item;
      broken.delete(item.source.file);
      const note: Note = {
        what: 'guessed',
        field: 'body',
        code: 'import/broken-bytes',
        message: 'From here on, bytes that are no character of the encoding are shown as \uFFFD.',
        place,
      };
      return { ...item, notes: [...item.notes, note] };
    },
  };
}

function isWhole(bytes: Uint8Array, encoding: string): boolean {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes) !== '';
  } catch {
    return false;
  }
}

function placeAt(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const MARKS: Record<string, string> = { fffe: 'utf-16le', feff: 'utf-16be' };

export interface TextReader {
  read: (file: string) => string;
  told: (item: Item) => Item;
}
