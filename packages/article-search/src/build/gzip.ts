import { gzipSync } from 'node:zlib';

/** Compresses a part of the index, with no more memory than its size asks for: most are small. */
export function gzip(part: string | Uint8Array): Uint8Array {
  const bits = Math.ceil(Math.log2(Math.max(2, part.length)));
  const windowBits = Math.min(15, Math.max(9, bits));
  return gzipSync(part, { windowBits, memLevel: Math.min(8, windowBits - 6) });
}
