import { analyse } from 'chardet';

/**
 * The text of a page, whatever its bytes are in: by its mark (BOM), by what it declares (HTML, 13.2.3.2)
 * where the bytes bear that out, by UTF-8, else by what they look like. `broken` is where the first byte
 * stands that its encoding does not have; it became U+FFFD.
 */
export function decodePage(bytes: Uint8Array): Decoded {
  const marked = MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return decoded(bytes, marked.label, 'its byte order mark');
  const declared = declaredIn(bytes);
  const utf8 = fits(bytes, 'utf-8');
  // Saved pages are often stored anew as UTF-8 and still declare what they were in.
  if (utf8)
    return decoded(
      bytes,
      'utf-8',
      declared && !/^utf-?8$/i.test(declared)
        ? 'its bytes, though it declares another'
        : 'its bytes',
    );
  if (declared && !/^utf-?8$/i.test(declared) && fits(bytes, declared))
    return decoded(bytes, declared, 'its declaration');
  if (isNearlyUtf8(bytes)) return decoded(bytes, 'utf-8', 'most of its bytes');
  const looks = analyse(bytes)
    .map(({ name }) => name)
    .find((name) => !/^utf|^ascii/i.test(name) && fits(bytes, name));
  return looks
    ? decoded(bytes, looks, 'what its bytes look like')
    : decoded(bytes, declared ?? 'utf-8', 'its declaration');
}

function decoded(bytes: Uint8Array, label: string, from: string): Decoded {
  const decoder = new TextDecoder(label);
  const text = decoder.decode(bytes).replaceAll('\0', '');
  const at = text.indexOf('\uFFFD');
  const before = at === -1 ? [] : text.slice(0, at).split('\n');
  const broken =
    at === -1 ? undefined : { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  return {
    text,
    encoding: decoder.encoding,
    from,
    broken,
    count: at === -1 ? 0 : text.split('\uFFFD').length - 1,
  };
}

function declaredIn(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const label =
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(head)?.[1] ??
    /<\?xml[^>]{0,100}encoding\s*=\s*["']([\w:.-]{2,40})/i.exec(head)?.[1];
  return label && isKnown(label) ? label : undefined;
}

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label) !== undefined;
  } catch {
    return false;
  }
}

function fits(bytes: Uint8Array, label: string): boolean {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    // Bytes that an encoding gives to controls are text in the one that was meant.
    return !/[\u0080-\u009f]/.test(text.slice(0, 100_000)) || /^utf/i.test(label);
  } catch {
    return false;
  }
}

/** Whether only here and there a byte is wrong, as where a text was cut. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const wrong = text.match(/\uFFFD/g)?.length ?? 0;
  const right = text.match(/[\u0080-\u{10ffff}]/gu)?.length ?? 0;
  return wrong <= Math.max(2, (right - wrong) / 10);
}

const MARKS = [
  { label: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { label: 'utf-16le', mark: [0xff, 0xfe] },
  { label: 'utf-16be', mark: [0xfe, 0xff] },
];

export interface Decoded {
  text: string;
  /** As the Encoding Standard names it. */
  encoding: string;
  /** How it was found. */
  from: string;
  broken: { line: number; column: number } | undefined;
  /** How many signs became U+FFFD. */
  count: number;
}
