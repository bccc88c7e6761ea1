import { disc, line, path, rect } from './shapes.mjs';

/** What stands in front of a scene: `y` is the edge of the ground, `W` the width. */
export const OBJECTS = {
  ferry: ({ W, y, ink, light, accent }) =>
    path(`M${W * 0.3} ${y} l${W * 0.42} 0 l-50 90 l-${W * 0.36} 0Z`, ink) +
    rect(W * 0.38, y - 90, W * 0.24, 90, light) +
    rect(W * 0.43, y - 160, W * 0.13, 70, accent) +
    Array.from({ length: 6 }, (_, n) => rect(W * 0.4 + n * 58, y - 66, 30, 30, ink)).join('') +
    rect(W * 0.53, y - 240, 34, 90, ink),
  boat: ({ W, y, ink, light }) =>
    path(`M${W * 0.4} ${y} q${W * 0.11} 80 ${W * 0.24} 0Z`, ink) +
    line(W * 0.52, y, W * 0.52, y - 330, ink, 12) +
    path(`M${W * 0.53} ${y - 320} q210 150 40 290Z`, light),
  pans: ({ W, y, ink, light, random }) => {
    let marks = '';
    for (let row = 0; row < 5; row++)
      for (let n = 0; n < 6; n++)
        marks += path(
          `M${(W / 6) * n + row * 20} ${y + row * 90} h${W / 6 - 16} l-26 78 h-${W / 6 - 16}Z`,
          random() > 0.5 ? light : ink,
          `opacity="${0.25 + random() * 0.6}"`,
        );
    return (
      marks +
      [0.2, 0.36, 0.7]
        .map((at) => path(`M${W * at - 90} ${y + 60} l90 -130 l90 130Z`, light))
        .join('')
    );
  },
  market: ({ W, y, ink, light, accent, random }) => {
    let marks = '';
    for (let n = 0; n < 5; n++) {
      const x = 40 + n * (W / 5);
      for (let s = 0; s < 6; s++)
        marks += path(
          `M${x + s * 42} ${y - 190} h42 l8 90 q-25 34 -50 0Z`,
          s % 2 ? light : n % 2 ? accent : ink,
        );
      marks +=
        rect(x + 10, y - 100, 12, 250, ink) +
        rect(x + 240, y - 100, 12, 250, ink) +
        rect(x, y + 60, 262, 90, ink, 'opacity="0.85"');
      for (let f = 0; f < 14; f++)
        marks += disc(
          x + 20 + random() * 220,
          y + 54 - random() * 34,
          18,
          random() > 0.5 ? accent : light,
        );
    }
    return marks;
  },
  town: ({ W, y, ink, light, random }) => {
    let marks = '';
    for (let x = 0; x < W; x += 90 + random() * 60) {
      const h = 150 + random() * 330;
      const w = 80 + random() * 70;
      marks += rect(x, y - h, w, h + 400, ink);
      for (let wy = y - h + 30; wy < y; wy += 52)
        for (let wx = x + 14; wx < x + w - 20; wx += 34)
          if (random() > 0.55) marks += rect(wx, wy, 16, 24, light);
    }
    return (
      marks +
      path(`M${W * 0.62} ${y - 420} q70 -120 140 0Z`, ink) +
      rect(W * 0.62, y - 420, 140, 420, ink) +
      line(W * 0.62 + 70, y - 480, W * 0.62 + 70, y - 560, ink, 10)
    );
  },
  pylons: ({ W, y, ink }) =>
    [0.18, 0.46, 0.8]
      .map((at, n) => {
        const [x, h] = [W * at, 420 + n * 120];
        return (
          path(
            `M${x - 70} ${y} L${x} ${y - h} L${x + 70} ${y}`,
            'none',
            `stroke="${ink}" stroke-width="12"`,
          ) +
          [0.55, 0.72, 0.88]
            .map((f) =>
              line(x - 120 * (1.2 - f), y - h * f, x + 120 * (1.2 - f), y - h * f, ink, 10),
            )
            .join('')
        );
      })
      .join('') +
    [0.55, 0.72]
      .map(
        (f) =>
          `<path d="M0 ${y - 300 * f} Q${W * 0.32} ${y - 240 * f} ${W * 0.46} ${y - 540 * f} T${W} ${y - 700 * f}" stroke="${ink}" stroke-width="4" fill="none"/>`,
      )
      .join(''),
  tower: ({ W, y, ink, light }) =>
    path(`M${W * 0.44} ${y} l40 -430 h120 l40 430Z`, light) +
    rect(W * 0.44 + 30, y - 480, 140, 60, ink) +
    path(`M${W * 0.44 + 20} ${y - 480} l80 -80 l80 80Z`, ink) +
    [0, 1, 2]
      .map((n) => rect(W * 0.44 + 20 - n * 6, y - 330 + n * 130, 160 + n * 12, 44, ink))
      .join(''),
  dome: ({ W, y, ink, light }) =>
    path(`M${W * 0.34} ${y} v-120 a${W * 0.15} ${W * 0.15} 0 0 1 ${W * 0.3} 0 v120Z`, light) +
    path(`M${W * 0.5} ${y - 120 - W * 0.15} l150 -60 l30 60 l-120 70Z`, ink) +
    rect(W * 0.3, y - 60, W * 0.38, 60, ink),
  pitch: ({ W, y, ink, light, accent }) =>
    rect(0, y - 40, W, 700, accent) +
    Array.from({ length: 6 }, (_, n) =>
      rect(0, y - 40 + n * 120, W, 60, ink, 'opacity="0.12"'),
    ).join('') +
    `<circle cx="${W / 2}" cy="${y + 230}" r="150" fill="none" stroke="${light}" stroke-width="8"/>` +
    line(0, y + 230, W, y + 230, light, 8) +
    disc(W * 0.57, y + 140, 30, light) +
    `<path d="M${W * 0.1} ${y - 40} v-210 h300 v210" fill="none" stroke="${light}" stroke-width="14"/>`,
  bees: ({ W, y, ink, light, accent, random }) => {
    let marks = '';
    for (let row = 0; row < 7; row++)
      for (let n = 0; n < 9; n++) {
        const [x, top] = [n * 190 + (row % 2) * 95, y - 560 + row * 164];
        marks += path(
          `M${x} ${top} l90 52 v104 l-90 52 l-90 -52 v-104Z`,
          random() > 0.6 ? accent : light,
          `stroke="${ink}" stroke-width="10" opacity="0.9"`,
        );
      }
    for (let n = 0; n < 5; n++) {
      const [x, top] = [W * 0.15 + n * W * 0.17, y - 380 + random() * 620];
      marks +=
        `<ellipse cx="${x}" cy="${top}" rx="62" ry="38" fill="${ink}"/>` +
        [-26, 4, 34].map((at) => rect(x + at - 8, top - 34, 16, 68, accent)).join('') +
        `<ellipse cx="${x - 10}" cy="${top - 52}" rx="46" ry="24" fill="#ffffff" opacity="0.8"/>`;
    }
    return marks;
  },
  chart: ({ W, y, ink, light, accent, random }) => {
    let d = `M120 ${y}`;
    let bars = '';
    for (let n = 0; n < 12; n++) {
      const h = 90 + random() * 300 + n * 22;
      bars += rect(140 + n * 112, y + 200 - h, 74, h, n === 11 ? accent : ink, 'opacity="0.9"');
      d += ` L${177 + n * 112} ${y + 120 - h}`;
    }
    return (
      rect(80, y - 520, W - 160, 780, light) +
      bars +
      path(d, 'none', `stroke="${accent}" stroke-width="12" stroke-linejoin="round"`) +
      line(110, y + 200, W - 110, y + 200, ink, 8)
    );
  },
  map: ({ W, y, ink, light, accent }) =>
    rect(60, y - 600, W - 120, 980, light) +
    [0, 1, 2, 3, 4]
      .map(
        (n) =>
          `<path d="M${W * 0.48} ${y - 600} q${-120 + n * 60} 260 ${(n - 2) * 130} 480 t${(n - 2) * 150} 500" stroke="${accent}" stroke-width="${26 - n * 2}" fill="none"/>`,
      )
      .join('') +
    [
      [0.3, -220],
      [0.52, -60],
      [0.7, 160],
      [0.38, 240],
    ]
      .map(
        ([at, dy]) =>
          disc(W * at, y + dy, 22, ink) +
          `<circle cx="${W * at}" cy="${y + dy}" r="40" fill="none" stroke="${ink}" stroke-width="6"/>`,
      )
      .join(''),
  fish: ({ W, y, ink, light, accent }) =>
    [0, 1, 2]
      .map((n) => {
        const [x, top] = [W * (0.22 + n * 0.2), y - 260 + n * 190];
        return (
          path(`M${x} ${top} q190 -170 420 0 q-230 170 -420 0Z`, n === 1 ? accent : ink) +
          path(`M${x + 400} ${top} l130 -90 v180Z`, n === 1 ? accent : ink) +
          disc(x + 80, top - 18, 16, light) +
          [150, 210, 270]
            .map(
              (at) =>
                `<path d="M${x + at} ${top - 60} q34 60 0 120" stroke="${light}" stroke-width="8" fill="none"/>`,
            )
            .join('')
        );
      })
      .join(''),
  jar: ({ W, y, ink, light, accent }) =>
    [0.24, 0.47, 0.7]
      .map(
        (at, n) =>
          path(
            `M${W * at - 70} ${y + 150} q-90 -240 10 -330 v-60 h120 v60 q100 90 10 330Z`,
            n === 1 ? accent : ink,
          ) +
          rect(W * at - 40, y - 120 + n * 20, 84, 12, light) +
          rect(W * at - 66, y - 40, 136, 12, light) +
          rect(W * at - 60, y + 30, 124, 12, light),
      )
      .join(''),
  books: ({ W, y, ink, light, accent, random }) => {
    let marks = rect(0, y + 160, W, 26, ink) + rect(0, y - 260, W, 26, ink);
    for (const base of [y + 160, y - 260])
      for (let x = 60; x < W - 80; x += 62 + random() * 26)
        marks += rect(
          x,
          base - 220 - random() * 110,
          50,
          330,
          [ink, accent, light][Math.floor(random() * 3)],
          `transform="rotate(${random() > 0.85 ? 7 : 0} ${x} ${base})"`,
        );
    return marks;
  },
  pot: ({ W, y, ink, light, accent }) =>
    path(`M${W * 0.3} ${y - 60} h${W * 0.4} q-20 320 -${W * 0.2} 320 t-${W * 0.2} -320Z`, ink) +
    rect(W * 0.27, y - 100, W * 0.46, 50, accent) +
    [0.4, 0.5, 0.6]
      .map(
        (at) =>
          `<path d="M${W * at} ${y - 140} q60 -90 0 -170 t0 -170" stroke="${light}" stroke-width="20" fill="none" stroke-linecap="round" opacity="0.8"/>`,
      )
      .join(''),
  film: ({ W, y, ink, light }) =>
    path(`M${W * 0.5} ${y - 480} L${W * 0.16} ${y + 300} h${W * 0.68}Z`, light, 'opacity="0.55"') +
    disc(W * 0.5, y - 480, 90, ink) +
    Array.from(
      { length: 11 },
      (_, n) => disc(120 + n * 138, y + 280, 64, ink) + rect(56 + n * 138, y + 300, 128, 200, ink),
    ).join(''),
  scales: ({ W, y, ink, light, accent }) =>
    rect(W * 0.495, y - 460, 20, 640, ink) +
    rect(W * 0.4, y + 170, W * 0.2, 40, ink) +
    line(W * 0.26, y - 400, W * 0.74, y - 400, ink, 20) +
    [0.26, 0.74]
      .map(
        (at, n) =>
          line(W * at, y - 400, W * at - 90, y - 110, ink, 6) +
          line(W * at, y - 400, W * at + 90, y - 110, ink, 6) +
          path(`M${W * at - 120} ${y - 110} h240 q-120 130 -240 0Z`, n ? accent : light),
      )
      .join(''),
  cell: ({ W, y, ink, light, accent, random }) => {
    let marks = disc(W / 2, y, 520, light);
    for (let n = 0; n < 36; n++) {
      const [a, r] = [random() * 6.3, random() * 430];
      marks += disc(
        W / 2 + Math.cos(a) * r,
        y + Math.sin(a) * r,
        18 + random() * 42,
        random() > 0.5 ? accent : ink,
        `opacity="${0.4 + random() * 0.5}"`,
      );
    }
    return `${marks}<circle cx="${W / 2}" cy="${y}" r="520" fill="none" stroke="${ink}" stroke-width="16"/>`;
  },
  stars: ({ W, y, light, random }) => {
    let marks = '';
    for (let n = 0; n < 160; n++)
      marks += disc(
        random() * W,
        random() * (y + 100),
        1 + random() * 4,
        light,
        `opacity="${0.4 + random() * 0.6}"`,
      );
    return `${marks}<path d="M0 ${y} Q${W * 0.4} ${y - 620} ${W} ${y - 420}" stroke="${light}" stroke-width="60" fill="none" opacity="0.12"/>`;
  },
  dig: ({ W, y, ink, light, accent }) =>
    [0, 1, 2, 3]
      .map((n) =>
        path(
          `M${120 + n * 130} ${y - 160 + n * 120} h${W - 240 - n * 260} v120 h-${W - 240 - n * 260}Z`,
          [accent, light, accent, ink][n],
          'opacity="0.9"',
        ),
      )
      .join('') +
    [0.3, 0.45, 0.62]
      .map((at) => path(`M${W * at} ${y + 60} q-30 -90 24 -120 q54 30 24 120Z`, ink))
      .join(''),
  bridge: ({ W, y, ink }) =>
    rect(0, y - 190, W, 44, ink) +
    [0, 1, 2, 3]
      .map(
        (n) =>
          `<path d="M${n * (W / 4)} ${y + 150} v-150 a${W / 8} ${W / 8} 0 0 1 ${W / 4} 0 v150" fill="none" stroke="${ink}" stroke-width="44"/>`,
      )
      .join(''),
};
