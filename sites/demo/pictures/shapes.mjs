export const rect = (x, y, w, h, fill, more = '') =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}" ${more}/>`;
export const disc = (x, y, r, fill, more = '') =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" ${more}/>`;
export const path = (d, fill, more = '') => `<path d="${d}" fill="${fill}" ${more}/>`;
export const line = (x1, y1, x2, y2, ink, width) =>
  `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${ink}" stroke-width="${width}" stroke-linecap="round"/>`;

export function ridge(random, y, height, fill, width) {
  let d = `M0 ${y}`;
  for (let x = 0; x <= width; x += width / 8)
    d += ` Q${x + width / 16} ${y - height * random()} ${x + width / 8} ${y - height * random() * 0.6}`;
  return path(`${d} L${width} 1700 L0 1700Z`, fill);
}

export function ripples(random, top, bottom, light, width) {
  let marks = '';
  for (let n = 0; n < 46; n++) {
    const y = top + (bottom - top) * random() ** 1.4;
    const w = 40 + 220 * ((y - top) / (bottom - top)) * random();
    marks += rect(
      random() * width,
      y,
      w,
      3 + 5 * ((y - top) / (bottom - top)),
      light,
      'opacity="0.35" rx="3"',
    );
  }
  return marks;
}

export function reeds(random, ink, width, base, count = 60) {
  let marks = '';
  for (let n = 0; n < count; n++) {
    const x = random() * width;
    const h = 120 + random() * 260;
    const lean = (random() - 0.5) * 80;
    marks += `<path d="M${x} ${base} Q${x + lean / 3} ${base - h / 2} ${x + lean} ${base - h}" stroke="${ink}" stroke-width="${4 + random() * 5}" fill="none" stroke-linecap="round"/>`;
    if (random() > 0.6)
      marks += `<ellipse cx="${x + lean}" cy="${base - h}" rx="8" ry="34" fill="${ink}"/>`;
  }
  return marks;
}
