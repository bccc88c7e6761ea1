import {
  appendFileSync,
  closeSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** A file whose head is known last: pieces are written as they come, and `close` puts head and tail around them. */
export function openPartFile(file: string): PartFile {
  const part = `${file}.part`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(part, '');
  let waiting: string[] = [];
  let size = 0;
  const flush = () => {
    appendFileSync(part, waiting.join(''));
    [waiting, size] = [[], 0];
  };
  return {
    add(text) {
      waiting.push(text);
      size += text.length;
      if (size > BATCH) flush();
    },
    close(head, tail) {
      flush();
      joined(file, head, tail);
    },
  };
}

function joined(file: string, head: Iterable<string>, tail: string): void {
  writeFileSync(`${file}.whole`, '');
  let waiting = '';
  for (const piece of head) {
    waiting += piece;
    if (waiting.length < BATCH) continue;
    appendFileSync(`${file}.whole`, waiting);
    waiting = '';
  }
  appendFileSync(`${file}.whole`, waiting);
  const from = openSync(`${file}.part`, 'r');
  const bytes = Buffer.alloc(BATCH);
  for (let read = readSync(from, bytes); read > 0; read = readSync(from, bytes))
    appendFileSync(`${file}.whole`, bytes.subarray(0, read));
  closeSync(from);
  appendFileSync(`${file}.whole`, tail);
  renameSync(`${file}.whole`, file);
  rmSync(`${file}.part`);
}

const BATCH = 1_000_000;

export interface PartFile {
  add: (text: string) => void;
  close: (head: Iterable<string>, tail: string) => void;
}
