import type { PhotoOutput } from '@broadsheet/article-outputs';
import { absolute, type Photo } from '@broadsheet/article-schema';
import type { PersonEntry } from '../content/content.ts';
import type { Picture } from '../content/picture.ts';
import type { Pictured } from '../content/pictures-named.ts';
import type { StoryEntry } from '../content/story.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { cropsOf, renditionsOf } from '../pictures/rendition.ts';

/** A photo as a page shows it; `entry` is the story, person or page that names it. */
export function pictureData(
  photo: Photo,
  entry: Pictured | undefined,
  newsroom: Newsroom,
): PictureData | undefined {
  const picture = pictureNamed(photo.src, entry, newsroom);
  return picture && { ...sourcesOf(picture, newsroom, photo), ...wordsOf(photo) };
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

/** What a story or person says of the picture that a reference means, where it is a photo of theirs. */
export function photoNamed(ref: string, entry: Pictured | undefined): Photo | undefined {
  const { story, photo } = (entry ?? {}) as Partial<StoryEntry & PersonEntry>;
  return [photo, story?.photo, ...(story?.photos ?? [])].find((known) => known?.src === ref);
}

/** A lead photo as other programs show it: the file of the page, then its crops. */
export function photoOutput(
  photo: Photo,
  entry: Pictured | undefined,
  newsroom: Newsroom,
): PhotoOutput | undefined {
  const picture = pictureNamed(photo.src, entry, newsroom);
  if (!picture) return undefined;
  const { alt, caption, credit, rights } = photo;
  const files = [...renditionsOf(picture, [], photo), ...cropsOf(picture, photo)].map(
    ({ name, width, height }) => ({
      url: absolute(renditionPath(name, newsroom), newsroom.site),
      ...{ width, height, type: 'image/jpeg' },
    }),
  );
  return { alt, caption, credit, rights, files };
}

/** The addresses and size of a picture in its renditions; `photo` is what the story says of it. */
export function sourcesOf(picture: Picture, newsroom: Newsroom, photo?: Photo): PictureSources {
  const { site, config } = newsroom;
  const { formats } = config.pictures;
  const renditions = renditionsOf(picture, formats, photo);
  const address = (name: string) => renditionPath(name, newsroom);
  const fallback = renditions.find(({ type }) => type === 'jpg');
  const isSmall = picture.width < SMALL;
  return {
    src: address(fallback?.name ?? ''),
    url: absolute(address(fallback?.name ?? ''), site),
    sources: formats.map((format) => {
      const files = renditions.filter(({ type }) => type === format);
      const srcset = isSmall
        ? address(files.at(-1)?.name ?? '')
        : files.map(({ name, width }) => `${address(name)} ${width}w`).join(', ');
      return { type: `image/${format}`, srcset };
    }),
    isSmall,
    width: fallback?.width ?? picture.width,
    height: fallback?.height ?? picture.height,
  };
}

// Less than a column of text: such a picture is never larger than it is, and has one file a format.
const SMALL = 640;

function renditionPath(name: string, { site }: Newsroom): string {
  return `${site.base}_astro/pictures/${name}`;
}

function wordsOf({ alt, caption, credit, focus }: Photo) {
  return { alt: alt ?? '', caption, credit, focus };
}

/** `src` is a path with base, `url` the same, absolute. */
export interface PictureSources {
  src: string;
  url: string;
  /** In other formats, the best first: what `<source>` needs. */
  sources: { type: string; srcset: string }[];
  width: number;
  height: number;
  /** Whether it would blur in the larger places: there it stands in its own size. */
  isSmall: boolean;
}

export interface PictureData extends PictureSources {
  alt: string;
  caption: string | undefined;
  credit: string | undefined;
  focus: { x: number; y: number } | undefined;
}
