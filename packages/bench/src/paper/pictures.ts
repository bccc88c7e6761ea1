import { type Random, randomOf } from '@broadsheet/article-fixtures';
import sharp from 'sharp';

/**
 * The pictures that a paper's stories share, as JPEGs by name: discs of colour on a slope of two others.
 * They are as many at every size of paper, so that their work is the same for all.
 */
export async function picturesOf(seed: number): Promise<Map<string, Buffer>> {
  const random = randomOf(seed);
  const drawings = Array.from({ length: PICTURES }, (_, at) => ({
    name: pictureName(at),
    drawing: drawingOf(random),
  }));
  const made = await Promise.all(
    drawings.map(async ({ name, drawing }) => {
      const jpeg = sharp(Buffer.from(drawing)).jpeg({ quality: 85 });
      return [name, await jpeg.toBuffer()] as const;
    }),
  );
  return new Map(made);
}

/** The picture of a story that has one, by the story's place in the paper. */
export function pictureName(at: number): string {
  return `photo-${at % PICTURES}.jpg`;
}

function drawingOf(random: Random): string {
  const number = (most: number) => Math.round(random() * most);
  const colour = () => `hsl(${number(360)} ${30 + number(50)}% ${25 + number(50)}%)`;
  const discs = Array.from(
    { length: 40 },
    () =>
      `<circle cx="${number(WIDTH)}" cy="${number(HEIGHT)}" r="${number(160)}" fill="${colour()}" opacity="0.5"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
<linearGradient id="a"><stop stop-color="${colour()}"/><stop offset="1" stop-color="${colour()}"/></linearGradient>
<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#a)"/>${discs.join('')}</svg>`;
}

export const PICTURES = 60;
const WIDTH = 960;
const HEIGHT = 640;
