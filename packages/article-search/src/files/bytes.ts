/** Writes numbers of any size in few bytes (LEB128), and texts with their length before them. */
export function byteWriter(): ByteWriter {
  let bytes = new Uint8Array(1024);
  let length = 0;
  const room = (more: number) => {
    if (length + more <= bytes.length) return;
    const larger = new Uint8Array(Math.max(bytes.length * 2, length + more));
    larger.set(bytes.subarray(0, length));
    bytes = larger;
  };
  const writer: ByteWriter = {
    number(value) {
      room(5);
      let rest = value;
      while (rest > 127) {
        bytes[length++] = (rest & 127) | 128;
        rest >>>= 7;
      }
      bytes[length++] = rest;
    },
    text(value) {
      const encoded = encoder.encode(value);
      writer.number(encoded.length);
      writer.bytes(encoded);
    },
    bytes(value) {
      room(value.length);
      bytes.set(value, length);
      length += value.length;
    },
    get length() {
      return length;
    },
    clear() {
      length = 0;
    },
    done: () => bytes.subarray(0, length),
  };
  return writer;
}

/** Reads what a `byteWriter` wrote. Throws a RangeError where the bytes end too early. */
export function byteReader(bytes: Uint8Array, start = 0): ByteReader {
  let at = start;
  const reader: ByteReader = {
    number() {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++];
        if (byte === undefined) throw new RangeError('The file ends too early.');
        value |= (byte & 127) << shift;
        if (byte < 128) return value >>> 0;
      }
    },
    text: () => decoder.decode(reader.bytes(reader.number())),
    bytes(length) {
      if (at + length > bytes.length) throw new RangeError('The file ends too early.');
      at += length;
      return bytes.subarray(at - length, at);
    },
    get at() {
      return at;
    },
    get isAtEnd() {
      return at >= bytes.length;
    },
  };
  return reader;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export interface ByteWriter {
  number: (value: number) => void;
  text: (value: string) => void;
  bytes: (value: Uint8Array) => void;
  readonly length: number;
  clear: () => void;
  /** What was written, until more is. */
  done: () => Uint8Array<ArrayBuffer>;
}

export interface ByteReader {
  number: () => number;
  text: () => string;
  bytes: (length: number) => Uint8Array;
  readonly at: number;
  readonly isAtEnd: boolean;
}
