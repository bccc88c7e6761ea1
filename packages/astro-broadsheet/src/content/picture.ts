import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ContentError } from '@broadsheet/article-schema';
import sharp from 'sharp';
import type { FileFacts } from './file-facts.ts';

/**
 * The facts of a picture file: its real type and size, read from its head, and the hash of its bytes.
 * @throws {ContentError} where the file is not a picture.
 */
export async function readPicture({ file, full }: FileFacts): Promise<Picture> {
  const bytes = readFileSync(full);
  try {
    const { format, autoOrient } = await sharp(bytes).metadata();
    const { width, height } = autoOrient;
    return { file, format, width, height, hash: pictureHash(bytes) };
  } catch {
    throw new ContentError([
      {
        code: 'content/picture-broken',
        file,
        line: 1,
        column: 1,
        message: 'The file is not a picture that can be read.',
        help: 'Save it again as JPEG, PNG, WebP, AVIF or GIF.',
      },
    ]);
  }
}

/** What the names of renditions begin with. */
export function pictureHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 12);
}

/** Pixels as seen, after any turning that the file asks for. */
export interface Picture {
  file: string;
  format: string;
  width: number;
  height: number;
  hash: string;
}
