import sharp from 'sharp';

/** The signs of an installed paper, by the name of their file: how large, and how much of it is margin. */
export const APP_ICONS: Record<string, AppIcon> = {
  'icon-192.png': { sizePx: 192, margin: 0 },
  'icon-512.png': { sizePx: 512, margin: 0 },
  // Devices cut it to a shape of theirs: what matters stands in the middle four fifths.
  'maskable-512.png': { sizePx: 512, margin: 0.1 },
  'apple-180.png': { sizePx: 180, margin: 0 },
};

/** The paper's sign as a PNG of a size; around it, and behind it, the colour of the paper. */
export async function appIcon(
  source: Uint8Array,
  { sizePx, margin }: AppIcon,
  background: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const inner = Math.round(sizePx * (1 - 2 * margin));
  const sign = await sharp(source, { density: 72 * (sizePx / 64) })
    .resize(inner, inner, { fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .png()
    .toBuffer();
  const sheet = { width: sizePx, height: sizePx, channels: 4 as const, background };
  const bytes = await sharp({ create: sheet })
    .composite([{ input: sign, gravity: 'centre' }])
    .png({ compressionLevel: 9 })
    .toBuffer();
  return new Uint8Array(bytes);
}

/** `margin` is the share of the size on each side. */
export interface AppIcon {
  sizePx: number;
  margin: number;
}
