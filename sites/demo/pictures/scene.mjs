import { OBJECTS } from './objects.mjs';
import { PALETTES, seeded, svg } from './paper.mjs';
import { disc, rect, reeds, ridge, ripples } from './shapes.mjs';

/** A scene: sky, sun or moon, land in layers, water where wanted, and an object in front. */
export function scene({ name, palette, object, water = true, size = [1600, 1067] }) {
  const [W, H] = size;
  const random = seeded(name);
  const [sky, low, far, middle, near, wet, light, ink] = PALETTES[palette];
  const horizon = H * (0.42 + random() * 0.14);
  const parts = [
    `<defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${sky}"/><stop offset="1" stop-color="${low}"/></linearGradient></defs>`,
    rect(0, 0, W, H, 'url(#s)'),
    disc(
      W * (0.18 + random() * 0.64),
      H * (0.16 + random() * 0.12),
      60 + random() * 60,
      light,
      'opacity="0.9"',
    ),
    ridge(random, horizon, 150, far, W),
    ridge(random, horizon + 70, 110, middle, W),
    water
      ? rect(0, horizon + 80, W, H, wet) + ripples(random, horizon + 90, H, light, W)
      : rect(0, horizon + 80, W, H, near),
  ];
  const y = horizon + (H - horizon) * 0.42;
  for (const one of [object].flat().filter(Boolean))
    parts.push(OBJECTS[one]({ W, y, ink, light, accent: far, random }));
  if (water) parts.push(reeds(random, ink, W, H + 20, 34));
  return svg(W, H, parts, random);
}
