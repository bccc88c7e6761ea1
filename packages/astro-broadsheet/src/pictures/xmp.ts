/**
 * A JPEG that carries an XMP packet (XMP specification part 3, §1.1.3: an APP1 segment). The picture itself
 * is not encoded again, which would take many times as long for each caption that it has.
 * @throws {Error} where the packet is larger than a segment can be.
 */
export function withXmp(jpeg: Uint8Array, xmp: string): Uint8Array<ArrayBuffer> {
  const packet = new TextEncoder().encode(`${NAMESPACE}\0${xmp}`);
  const length = packet.length + 2;
  if (length > LARGEST)
    throw new Error(
      `The caption and credit of a photo take ${packet.length} bytes; a JPEG carries ${LARGEST}. Shorten them.`,
    );
  const head = Uint8Array.of(0xff, APP1, length >> 8, length & 0xff);
  const at = afterStart(jpeg);
  const parts = [jpeg.subarray(0, at), head, packet, jpeg.subarray(at)];
  const made = new Uint8Array(jpeg.length + head.length + packet.length);
  let end = 0;
  for (const part of parts) {
    made.set(part, end);
    end += part.length;
  }
  return made;
}

/** Behind the start of the image and the JFIF segment, which must be the first. */
function afterStart(jpeg: Uint8Array): number {
  const [, , marker, kind, high = 0, low = 0] = jpeg;
  return marker === 0xff && kind === APP0 ? START + 2 + high * 256 + low : START;
}

const NAMESPACE = 'http://ns.adobe.com/xap/1.0/';
const START = 2;
const APP0 = 0xe0;
const APP1 = 0xe1;
const LARGEST = 65_535;
