import { disc } from './shapes.mjs';

/** Printed-ink palettes: sky from top to bottom, far to near land, water, light, and an ink. */
export const PALETTES = {
  dawn: ['#f3d9b1', '#e8a87c', '#b5655a', '#7c4a52', '#3d3047', '#e6c79c', '#fff3d6', '#2a2233'],
  day: ['#cfe3e2', '#f2efe0', '#a9b99a', '#6f8f7a', '#3f5f5b', '#8fb7b5', '#fffbe8', '#1f3336'],
  noon: ['#e9e2c8', '#f6f1de', '#d6b370', '#b98848', '#7c5a34', '#9cc0c4', '#ffffff', '#3a2d1c'],
  dusk: ['#5d5b86', '#d98f76', '#8a5a78', '#55406a', '#2d2748', '#a8718a', '#ffe0b8', '#191530'],
  night: ['#141b34', '#2c3b63', '#26345a', '#1b2545', '#0e1429', '#22345c', '#f4e9c1', '#070a17'],
  salt: ['#f4ece4', '#fbf7f0', '#e7cfc5', '#cfa59b', '#94726f', '#f1dcd6', '#ffffff', '#43322f'],
  reed: ['#dfe4c8', '#f3efd2', '#b3b56a', '#7d8a3f', '#47571f', '#a9bf9d', '#fff9db', '#232b10'],
  brick: ['#f0dfcf', '#e9c3a2', '#c7714d', '#94422f', '#5a2420', '#d9a98a', '#fff1dd', '#2a100e'],
};

/** A generator of numbers from 0 to 1 that always gives the same ones. */
export function seeded(seed) {
  let state = [...seed].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Everything on paper: a grain of dots over the drawing. */
export function svg(W, H, parts, random) {
  let grain = '';
  for (let n = 0; n < 900; n++)
    grain += disc(
      Math.round(random() * W),
      Math.round(random() * H),
      1.2,
      random() > 0.5 ? '#000' : '#fff',
      'opacity="0.09"',
    );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${W}" height="${H}" viewBox="0 0 ${W} ${H}">${parts.join('')}${grain}</svg>`;
}
