/** The largest part of a picture in a ratio of width to height that keeps the focus near its middle. */
export function cropOf(picture: Size, ratio: number, focus: Focus = MIDDLE): Crop {
  const isWide = picture.width / picture.height > ratio;
  const width = isWide ? Math.round(picture.height * ratio) : picture.width;
  const height = isWide ? picture.height : Math.round(picture.width / ratio);
  return {
    left: placed(focus.x * picture.width - width / 2, picture.width - width),
    top: placed(focus.y * picture.height - height / 2, picture.height - height),
    width,
    height,
  };
}

/** Google asks for these three: https://developers.google.com/search/docs/appearance/structured-data/article */
export const RATIOS = [16 / 9, 4 / 3, 1];

function placed(start: number, last: number): number {
  return Math.round(Math.min(Math.max(start, 0), last));
}

const MIDDLE = { x: 0.5, y: 0.5 };

/** Pixels of the picture as seen. */
export interface Crop extends Size {
  left: number;
  top: number;
}

interface Size {
  width: number;
  height: number;
}

/** From the top left corner, as a share of the picture. */
interface Focus {
  x: number;
  y: number;
}
