import { safeName } from '../safe-name.ts';

/**
 * A path below `/media` for a file that stood at `upload` on the old site, percent-encoded as there: no
 * sign that ends an address in Markdown, and none that another file has, also where capitals do not count.
 */
export function mediaPath(upload: string, taken: { has: (lowerCase: string) => boolean }): string {
  const parts = upload
    .split('/')
    .map((part) => safeName(part).replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-'));
  const safe = parts.filter((part) => /[^.-]/.test(part)).join('/') || 'picture.jpg';
  let path = `/media/${safe}`;
  for (let n = 2; taken.has(path.toLowerCase()); n++)
    path = `/media/${safe.replace(/(\.[^./]*)?$/, `-${n}$1`)}`;
  return path;
}
