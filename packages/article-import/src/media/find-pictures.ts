import type { PictureSource, PlacedPicture } from '../html/surroundings.ts';
import type { ReadOptions } from '../reader.ts';
import { safeName } from '../safe-name.ts';

/**
 * Finds the pictures of one story: a file of the archive, else, where pictures are fetched, its address.
 * What it finds is added to `used`: each path in the new paper to where the picture is.
 */
export function findPictures(
  { media = 'copy' }: Pick<ReadOptions, 'media'>,
  archive: PictureArchive,
  used: Record<string, string>,
): (picture: PictureSource) => PlacedPicture | undefined {
  return ({ sources }) => {
    if (media === 'skip') return undefined;
    const again = sources.find((source) => Object.hasOwn(used, source));
    if (again !== undefined) return { path: again };
    for (const source of sources) {
      const found = archive.fileOf(source);
      if (!found) continue;
      const path = mediaPath(found.name);
      used[path] = found.file;
      return { path };
    }
    if (media !== 'fetch') return undefined;
    for (const source of sources) {
      const url = archive.addressOf(source);
      if (!url || !/^https?:$/.test(url.protocol)) continue;
      const own = archive.nameOf(source);
      const path = mediaPath(withEnding(own ?? `${url.hostname}${url.pathname}`, url));
      used[path] = url.href;
      return { path };
    }
    return undefined;
  };
}

/** The path of a picture in the new paper, from its name in the old one. */
export function mediaPath(name: string): string {
  return `/media/${name.split('/').map(safeName).filter(Boolean).join('/')}`;
}

/** Services that make pictures on demand say in the query what they make. */
function withEnding(name: string, { searchParams }: URL): string {
  if (PICTURE.test(name)) return name;
  const stated = searchParams.get('fm') ?? searchParams.get('format') ?? '';
  return `${name.replace(/\/+$/, '')}.${/^(jpg|png|webp|avif|gif)$/.test(stated) ? stated : 'jpg'}`;
}

/** The endings of pictures that a paper can show. */
export const PICTURE = /\.(jpe?g|png|webp|avif|gif)$/i;

export interface PictureArchive {
  /** Where a picture can be fetched. */
  addressOf: (source: string) => URL | null;
  /** The file of a picture that the archive holds, and its name in the new paper. */
  fileOf: (source: string) => { name: string; file: string } | undefined;
  /** The name in the new paper of a picture of the archive's own; undefined for one of another site. */
  nameOf: (source: string) => string | undefined;
}
