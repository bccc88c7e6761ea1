import type { PhotoOutput } from '../story-output.ts';
import { element } from '../xml.ts';

/** Media RSS 1.5.1: the lead photo with its words, in RSS and in Atom. */
export function mediaContent(photo: PhotoOutput | undefined): string {
  const [file] = photo?.files ?? [];
  if (!photo || !file) return '';
  const { url, type, width, height } = file;
  const words = [
    element('media:title', photo.alt, { type: 'plain' }),
    element('media:description', photo.caption, { type: 'plain' }),
    element('media:credit', photo.credit, { role: 'photographer' }),
    element('media:copyright', photo.rights?.holder),
  ].filter((word) => />.+</.test(word));
  return element('media:content', words, { url, type, medium: 'image', width, height });
}
