import { closeSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';

/** Writes a file line by line: all at once, the lines of a large archive would be one text of its size. */
export function writeLines(file: string, lines: Iterable<string>): void {
  const out = openSync(file, 'w');
  try {
    let lot: string[] = [];
    let length = 0;
    const flush = () => {
      writeSync(out, lot.join(''));
      [lot, length] = [[], 0];
    };
    for (const line of lines) {
      lot.push(line, '\n');
      length += line.length;
      if (length > LOT) flush();
    }
    flush();
  } finally {
    closeSync(out);
  }
}

/**
 * The lines of a file, one after the other.
 * @throws {Error} where it is not there, or once the last line that is whole was read of a file that was cut short.
 */
export function* readLines(file: string): Generator<string, void> {
  const bytes = readFileSync(file);
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(NEW_LINE, from);
    if (end < 0) throw new Error(`${file} ends within a line.`);
    yield bytes.toString('utf8', from, end);
    from = end + 1;
  }
}

/** The first line of a file, of at most 1,000 bytes; undefined where it is longer. */
export function firstLine(file: string): string | undefined {
  const from = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(1000);
    const end = bytes.subarray(0, readSync(from, bytes)).indexOf(NEW_LINE);
    return end < 0 ? undefined : bytes.toString('utf8', 0, end);
  } finally {
    closeSync(from);
  }
}

const NEW_LINE = 10;
/** Characters that are written at once. */
const LOT = 1_000_000;
