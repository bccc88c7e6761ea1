import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { textTable } from './text-table.ts';

/**
 * A JSON object that has each of its entries on a line of its own, as imports write it, read where it lies:
 * only the place of each line is held. An object that is laid out otherwise is held as a whole.
 */
export function readLedger(file: string): Ledger {
  if (!existsSync(file)) return heldLedger({});
  const places = textTable();
  for (const { text, at } of linesIn(file)) {
    if (/^[{}]?$/.test(text)) continue;
    const path = KEY.exec(text)?.[1];
    if (path === undefined || at > FARTHEST)
      return heldLedger(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Entry>);
    places.set(JSON.parse(path) as string, at);
  }
  const handle = openSync(file, 'r');
  let isOpen = true;
  return {
    get(path) {
      const at = places.get(path);
      if (at === undefined || at === FORGOTTEN) return undefined;
      const [found, entry] = entryIn(lineAt(handle, at));
      return found === path ? entry : undefined;
    },
    *entries() {
      for (const { text } of linesIn(file)) {
        if (/^[{}]?$/.test(text)) continue;
        const [path, entry] = entryIn(text);
        if (places.get(path) !== FORGOTTEN) yield [path, entry];
      }
    },
    forget(path) {
      if (places.has(path)) places.set(path, FORGOTTEN);
    },
    close() {
      if (isOpen) closeSync(handle);
      isOpen = false;
    },
  };
}

function heldLedger(entries: Record<string, Entry>): Ledger {
  const held = new Map(Object.entries(entries));
  return {
    get: (path) => held.get(path),
    entries: () => held,
    forget: (path) => void held.delete(path),
    close() {},
  };
}

function entryIn(line: string): [string, Entry] {
  const [entry] = Object.entries(
    JSON.parse(`{${line.replace(/,$/, '')}}`) as Record<string, Entry>,
  );
  return entry as [string, Entry];
}

/** The lines of a file, each with the byte at which it begins. */
function* linesIn(file: string): Generator<{ text: string; at: number }> {
  const handle = openSync(file, 'r');
  try {
    let [rest, at] = [Buffer.alloc(0), 0];
    const piece = Buffer.alloc(PIECE);
    for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece)) {
      const bytes = Buffer.concat([rest, piece.subarray(0, read)]);
      let from = 0;
      for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, from)) {
        yield { text: bytes.toString('utf8', from, end), at: at + from };
        from = end + 1;
      }
      rest = bytes.subarray(from);
      at += from;
    }
    if (rest.length > 0) yield { text: rest.toString('utf8'), at };
  } finally {
    closeSync(handle);
  }
}

function lineAt(handle: number, at: number): string {
  for (let room = 1024; ; room *= 4) {
    const bytes = Buffer.alloc(room);
    const read = readSync(handle, bytes, 0, room, at);
    const end = bytes.subarray(0, read).indexOf(LINE_END);
    if (end >= 0 || read < room) return bytes.toString('utf8', 0, end >= 0 ? end : read);
  }
}

const KEY = /^ ("(?:[^"\\]|\\.)*"): \{.*\},?$/;
const PIECE = 65_536;
const LINE_END = 10;
// Where the object itself begins, no entry stands.
const FORGOTTEN = 0;
const FARTHEST = 2 ** 32 - 1;

export interface Ledger {
  get: (path: string) => Entry | undefined;
  entries: () => Iterable<[path: string, entry: Entry]>;
  /** From now on there is no such entry. */
  forget: (path: string) => void;
  close: () => void;
}

export interface Entry {
  archive: string;
  source: string;
  sha256: string;
  aliases?: string[];
}
