import { absolute, type Photo } from '@broadsheet/article-schema';
import type { Picture } from '../content/picture.ts';
import type { Pictured } from '../content/pictures-named.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { renditionsOf } from '../pictures/rendition.ts';

/** A photo as a page shows it; `entry` is the story, person or page that names it. */
export function pictureData(
  photo: Photo,
  entry: Pictured | undefined,
  newsroom: Newsroom,
): PictureData | undefined {
  const picture = pictureNamed(photo.src, entry, newsroom);
  return picture && { ...sourcesOf(picture, newsroom), ...wordsOf(photo) };
}

/** The picture that a reference in a story, person or page means. */
export function pictureNamed(
  ref: string,
  entry: Pictured | undefined,
  newsroom: Newsroom,
): Picture | undefined {
  const path = entry?.pictures[ref];
  return path === undefined ? undefined : newsroom.picture(path);
}

/** The addresses and size of a picture in its renditions. */
export function sourcesOf(picture: Picture, { site }: Newsroom): PictureSources {
  const renditions = renditionsOf(picture);
  const address = (name: string) => `${site.base}_astro/pictures/${name}`;
  const fallback = renditions.find(({ type }) => type === 'jpg') ?? renditions[0];
  return {
    src: address(fallback?.name ?? ''),
    url: absolute(address(fallback?.name ?? ''), site),
    srcset: renditions
      .filter(({ type }) => type === 'webp')
      .map(({ name, width }) => `${address(name)} ${width}w`)
      .join(', '),
    width: fallback?.width ?? picture.width,
    height: fallback?.height ?? picture.height,
  };
}

function wordsOf({ alt, caption, credit, focus }: Photo) {
  return { alt: alt ?? '', caption, credit, focus };
}

/** `src` is a path with base, `url` the same, absolute. */
export interface PictureSources {
  src: string;
  url: string;
  srcset: string;
  width: number;
  height: number;
}

export interface PictureData extends PictureSources {
  alt: string;
  caption: string | undefined;
  credit: string | undefined;
  focus: { x: number; y: number } | undefined;
}
