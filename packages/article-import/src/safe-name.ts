import { slugOf } from '@broadsheet/article-schema';

/**
 * A name that every file system takes: no separators, controls, dots at its ends or names that Windows
 * keeps for devices, at most 120 bytes. Empty where nothing is left.
 */
export function safeName(text: string): string {
  const decoded = decodedOnce(text).normalize('NFC');
  const bare = decoded
    .replace(UNSAFE, '')
    .replace(/[/\\:]+/g, '-')
    .replace(/^[.\s-]+|[.\s-]+$/g, '');
  const name = DEVICE.test(bare.normalize('NFKC')) ? `${bare}-` : bare;
  return cutToBytes(name, LONGEST);
}

/** A slug as a safe name. */
export function safeSlug(text: string): string {
  const slug = slugOf(decodedOnce(text).replace(UNSAFE, ''));
  return cutToBytes(DEVICE.test(slug.normalize('NFKC')) ? `${slug}-story` : slug, LONGEST).replace(
    /-+$/,
    '',
  );
}

function decodedOnce(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function cutToBytes(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  let cut = '';
  let size = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    size += Buffer.byteLength(segment);
    if (size > bytes) break;
    cut += segment;
  }
  return cut;
}

// Controls, and marks that change the direction of the text after them.
const UNSAFE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;
const LONGEST = 120;
