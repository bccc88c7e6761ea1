/** Values in the form that Pagefind's engine reads (CBOR, RFC 8949). */
export function writeCbor(value: Cbor): Uint8Array {
  const bytes: number[] = [];
  put(value, bytes);
  return Uint8Array.from(bytes);
}

function put(value: Cbor, bytes: number[]): void {
  if (typeof value === 'number') {
    if (value < 0) head(BELOW_ZERO, -1 - value, bytes);
    else head(NUMBER, value, bytes);
  } else if (typeof value === 'string') {
    const text = encoder.encode(value);
    head(TEXT, text.length, bytes);
    for (const byte of text) bytes.push(byte);
  } else {
    head(ARRAY, value.length, bytes);
    for (const one of value) put(one, bytes);
  }
}

function head(kind: number, size: number, bytes: number[]): void {
  const first = kind << 5;
  if (size < 24) bytes.push(first | size);
  else if (size < 1 << 8) bytes.push(first | 24, size);
  else if (size < 1 << 16) bytes.push(first | 25, size >> 8, size & 255);
  else bytes.push(first | 26, size >>> 24, (size >> 16) & 255, (size >> 8) & 255, size & 255);
}

const [NUMBER, BELOW_ZERO, TEXT, ARRAY] = [0, 1, 3, 4];
const encoder = new TextEncoder();

/** Whole numbers, texts, and lists of them. */
export type Cbor = number | string | readonly Cbor[];
