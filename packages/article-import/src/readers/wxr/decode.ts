import { closeSync, openSync, readSync } from 'node:fs';
import { TextDecoder } from 'node:util';

/**
 * The text of a file in pieces, decoded as its byte order mark or XML declaration says, else as UTF-8.
 * Broken bytes become U+FFFD.
 * @throws {UnknownEncoding} where the declared encoding is none that is known.
 */
export function* decoded(full: string): Generator<string> {
  // One buffer for the whole file: a gigabyte in new ones would stay with the process.
  const bytes = Buffer.alloc(PIECE);
  const file = openSync(full, 'r');
  try {
    let decoder: TextDecoder | undefined;
    for (let read = readSync(file, bytes); read > 0; read = readSync(file, bytes)) {
      decoder ??= decoderFor(bytes.subarray(0, read));
      yield decoder.decode(bytes.subarray(0, read), { stream: true });
    }
    yield decoder?.decode() ?? '';
  } finally {
    closeSync(file);
  }
}

/** The declared encoding is not known to the WHATWG Encoding Standard. */
export class UnknownEncoding extends Error {
  readonly encoding: string;

  constructor(encoding: string) {
    super(`The encoding ${encoding} is not known. Convert the file to UTF-8.`);
    this.name = 'UnknownEncoding';
    this.encoding = encoding;
  }
}

function decoderFor(head: Buffer): TextDecoder {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le');
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be');
  const declaration = /<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)["']/.exec(
    head.toString('latin1', 0, 300),
  );
  const hasMark = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  const encoding = hasMark ? 'utf-8' : (declaration?.[1] ?? 'utf-8');
  try {
    // A declaration that can be read byte by byte cannot be in UTF-16.
    return new TextDecoder(/^utf-?16/i.test(encoding) ? 'utf-8' : encoding);
  } catch {
    throw new UnknownEncoding(encoding);
  }
}

const PIECE = 1 << 16;
