/** What a picture file is by its first bytes, as the theme can show it; undefined where it is none of these. */
export function pictureType(bytes: Uint8Array): PictureType | undefined {
  const head = Buffer.from(bytes.subarray(0, 32)).toString('latin1');
  if (head.startsWith('\xff\xd8\xff')) return 'jpg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^GIF8[79]a/.test(head)) return 'gif';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  if (/^ftypavi[fs]/.test(head.slice(4))) return 'avif';
  return undefined;
}

export type PictureType = 'jpg' | 'png' | 'gif' | 'webp' | 'avif';
