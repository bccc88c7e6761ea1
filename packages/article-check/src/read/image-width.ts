import { imageSize } from 'image-size';

/** Width in pixels as a picture is shown; undefined where the bytes are no picture. */
export function widthOf(bytes: Uint8Array): number | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    // EXIF orientations from 5 on lie on their side.
    return orientation >= 5 ? height : width;
  } catch {
    return undefined;
  }
}
