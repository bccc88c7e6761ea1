import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PICTURE, type PictureArchive } from '../../media/find-pictures.ts';

/**
 * The pictures of a Ghost, where their files lie beside the export: in `content/images` as Ghost keeps
 * them, in `images`, or on the path itself. The original stands for a size that Ghost made of it.
 */
export function ghostPictures(folder: string, origin: string | undefined): PictureArchive {
  return {
    addressOf: (source) => URL.parse(source.replace(SIZE, '$1'), origin),
    nameOf: pathOf,
    fileOf(source) {
      const name = pathOf(source);
      if (name === undefined || !PICTURE.test(name)) return undefined;
      const file = [name, `content/images/${name}`, `images/${name}`]
        .map((path) => join(folder, path))
        .find((path) => existsSync(path));
      return file === undefined ? undefined : { name, file };
    },
  };
}

/** `2024/05/bridge.jpg`, whatever stood before `content/images` and whatever size it was. */
function pathOf(source: string): string | undefined {
  const path = decoded(source.split(/[?#]/)[0] ?? '');
  const [, own] = /\/content\/images\/(.+)$/.exec(path) ?? [];
  if (own === undefined && /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(path)) return undefined;
  const bare = (own ?? path)
    .replace(/^\/+/, '')
    .replace(/^size\/w\d+(h\d+)?\/(format\/\w+\/)?/, '');
  const isOutside = bare.split('/').includes('..') || bare.includes('\0');
  return isOutside ? undefined : bare;
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

// Of a picture of its own Ghost makes sizes and formats.
const SIZE = /(\/content\/images\/)size\/w\d+(?:h\d+)?\/(?:format\/\w+\/)?/;
