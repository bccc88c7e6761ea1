import { hash } from 'node:crypto';
import { photoXmp } from '@broadsheet/article-outputs';
import type { Photo } from '@broadsheet/article-schema';
import type { Picture } from '../content/picture.ts';
import { rememberedSome } from '../newsroom/remembered.ts';
import type { PictureFormat } from '../options/pictures.ts';
import { type Crop, cropOf, RATIOS } from './crop.ts';

/**
 * The renditions of a picture: each format in widths up to its own, and one JPEG that everything can
 * show. Of a photo, the JPEG carries caption, credit and rights with it.
 */
export function renditionsOf(
  picture: Picture,
  formats: readonly PictureFormat[],
  photo?: Photo,
): Rendition[] {
  const smaller = WIDTHS.filter((width) => width < picture.width);
  const widths = [...smaller, Math.min(picture.width, LARGEST)];
  const made = formats.flatMap((type) => widths.map((width) => modern(picture, type, width)));
  return [...made, jpeg(picture, photo)];
}

/** The crops of a lead photo that others show: 16:9, 4:3 and 1:1, around its point of focus. */
export function cropsOf(picture: Picture, photo: Photo): Rendition[] {
  return RATIOS.map((ratio) => jpeg(picture, photo, cropOf(picture, ratio, photo.focus)));
}

function modern(picture: Picture, type: PictureFormat, width: number): Rendition {
  const height = Math.round((picture.height * width) / picture.width);
  const name = `${picture.hash}-${width}.${type}`;
  return { name, plainName: name, file: picture.file, width, height, type };
}

/** Lists show the photo of a story many times, and its words take longer to gather than all else of it. */
function jpeg(picture: Picture, photo?: Photo, crop?: Crop): Rendition {
  if (!photo) return jpegOf(picture);
  const known = jpegs(photo);
  if (known.of !== picture) {
    known.of = picture;
    known.made.clear();
  }
  const key = crop ? `${crop.left} ${crop.top} ${crop.width} ${crop.height}` : '';
  const rendition = known.made.get(key) ?? jpegOf(picture, photo, crop);
  known.made.set(key, rendition);
  return rendition;
}

const jpegs = rememberedSome((_: Photo): Jpegs => ({ of: undefined, made: new Map() }));

interface Jpegs {
  of: Picture | undefined;
  made: Map<string, Rendition>;
}

function jpegOf(picture: Picture, photo?: Photo, crop?: Crop): Rendition {
  const source = crop ?? picture;
  const width = Math.min(source.width, FALLBACK);
  const height = Math.round((source.height * width) / source.width);
  const xmp = photo && xmpOf(photo);
  const words = { crop, xmp };
  const mark = photo ? `-${digest(JSON.stringify(words))}` : '';
  const size = crop ? `${width}x${height}` : `${width}`;
  const part = crop ? `-${digest(JSON.stringify(crop))}` : '';
  return {
    ...{ name: `${picture.hash}-${size}${mark}.jpg`, file: picture.file },
    plainName: `${picture.hash}-${size}${part}.jpg`,
    ...{ width, height, type: 'jpg', ...words },
  };
}

/** Made once for all crops of a photo, which are asked for one after the other. */
function xmpOf(photo: Photo): string {
  if (last?.photo !== photo) last = { photo, xmp: photoXmp(photo) };
  return last.xmp;
}

let last: { photo: Photo; xmp: string } | undefined;

function digest(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 8);
}

const WIDTHS = [320, 640, 960, 1280];
const LARGEST = 1600;
const FALLBACK = 1200;

/**
 * `name` holds the hash of the source and of whatever else the bytes depend on, so that it changes with
 * them and can be kept for ever.
 */
export interface Rendition {
  name: string;
  /** The same without the words that it carries. */
  plainName: string;
  file: string;
  width: number;
  height: number;
  type: PictureFormat | 'jpg';
  crop?: Crop | undefined;
  xmp?: string | undefined;
}
