import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { pictureHash } from '../content/picture.ts';
import { PublishError } from '../publish/error.ts';
import type { Rendition } from './rendition.ts';
import { withXmp } from './xmp.ts';

/**
 * The bytes of a rendition. What was encoded once is kept in `cacheFolder`, whatever words it carries, by
 * what encoded it: another version of that gives other bytes.
 */
export async function renderPicture(
  rendition: Rendition,
  root: string,
  cacheFolder: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const kept = join(cacheFolder, ENCODERS, rendition.plainName);
  if (!existsSync(kept)) {
    const making = underWay.get(kept) ?? encode(rendition, root, kept);
    underWay.set(kept, making);
    await making.finally(() => underWay.delete(kept));
  }
  const bytes = new Uint8Array(readFileSync(kept));
  return rendition.xmp ? withXmp(bytes, rendition.xmp) : bytes;
}

async function encode(rendition: Rendition, root: string, kept: string): Promise<void> {
  const source = readFileSync(join(root, rendition.file));
  refuseChanged(rendition, source);
  // Without `keepMetadata` sharp drops what the camera wrote, places included.
  const turned = sharp(source).rotate();
  const part = rendition.crop ? turned.extract(rendition.crop) : turned;
  const sized = part.resize({ width: rendition.width, height: rendition.height, fit: 'fill' });
  const bytes = await ENCODE[rendition.type](sized).toBuffer();
  mkdirSync(join(kept, '..'), { recursive: true });
  // Another process may make the same at the same time.
  const written = `${kept}.${process.pid}.part`;
  writeFileSync(written, bytes);
  renameSync(written, kept);
}

/** What is kept under the name of a hash must be of these bytes. */
function refuseChanged({ name, file }: Rendition, source: Uint8Array): void {
  if (name.startsWith(pictureHash(source))) return;
  throw new PublishError(
    'publish/changed-meanwhile',
    `${file} was changed while the paper was being built.`,
    'Nothing is published. Build again.',
  );
}

// Several pages may want the same picture in the same moment.
const underWay = new Map<string, Promise<void>>();

const ENCODE: Record<Rendition['type'], (picture: Sharp) => Sharp> = {
  // More effort makes AVIF files hardly smaller and takes many times as long.
  avif: (picture) => picture.avif({ quality: 55, effort: 2 }),
  webp: (picture) => picture.webp({ quality: 76 }),
  // Networks and feeds take it, pages hardly: it need not be as small as it can be at twenty times the cost.
  jpg: (picture) => picture.jpeg({ quality: 78 }),
};
// The number rises with any change of these settings.
const ENCODERS = `sharp-${sharp.versions.sharp}-2`;
