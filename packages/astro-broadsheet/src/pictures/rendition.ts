import type { Picture } from '../content/picture.ts';

/** The renditions of a picture: WebP in widths up to its own, and one JPEG that everything can show. */
export function renditionsOf(picture: Picture): Rendition[] {
  const widths = WIDTHS.filter((width) => width < picture.width);
  const largest = Math.min(picture.width, LARGEST);
  return [
    ...[...widths, largest].map((width) => rendition(picture, width, 'webp')),
    rendition(picture, Math.min(picture.width, FALLBACK), 'jpg'),
  ];
}

function rendition(picture: Picture, width: number, type: Rendition['type']): Rendition {
  return {
    name: `${picture.hash}-${width}.${type}`,
    file: picture.file,
    width,
    height: Math.round((picture.height * width) / picture.width),
    type,
  };
}

const WIDTHS = [320, 640, 960, 1280];
const LARGEST = 1600;
const FALLBACK = 1200;

/** `name` holds the hash of the source, so that it changes with it and can be kept for ever. */
export interface Rendition {
  name: string;
  file: string;
  width: number;
  height: number;
  type: 'webp' | 'jpg';
}
