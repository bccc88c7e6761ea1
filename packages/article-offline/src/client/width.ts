/**
 * How wide pictures are worth keeping for this device, in pixels: its screen up to the measure of a
 * page, at no more than twice the density, less a fifth that nobody sees.
 */
export function pictureWidth(view: Pick<Window, 'devicePixelRatio' | 'screen'> = window): number {
  const widthPx = Math.min(view.screen.width, 900);
  return Math.round(widthPx * Math.min(view.devicePixelRatio, 2) * 0.8);
}
