// Draws the pictures of the demo newspaper. Run it in this folder: node pictures.mjs
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const folder = fileURLToPath(new URL('./content/media/', import.meta.url));
mkdirSync(folder, { recursive: true });

/** Printed-ink palettes: sky from top to bottom, far to near land, water, light, and an ink. */
const PALETTES = {
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
function seeded(seed) {
  let state = [...seed].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const rect = (x, y, w, h, fill, more = '') =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}" ${more}/>`;
const disc = (x, y, r, fill, more = '') =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" ${more}/>`;
const path = (d, fill, more = '') => `<path d="${d}" fill="${fill}" ${more}/>`;
const line = (x1, y1, x2, y2, ink, width) =>
  `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${ink}" stroke-width="${width}" stroke-linecap="round"/>`;

function ridge(random, y, height, fill, width) {
  let d = `M0 ${y}`;
  for (let x = 0; x <= width; x += width / 8)
    d += ` Q${x + width / 16} ${y - height * random()} ${x + width / 8} ${y - height * random() * 0.6}`;
  return path(`${d} L${width} 1700 L0 1700Z`, fill);
}

function ripples(random, top, bottom, light, width) {
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

function reeds(random, ink, width, base, count = 60) {
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

const OBJECTS = {
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

/** A scene: sky, sun or moon, land in layers, water where wanted, and an object in front. */
function scene({ name, palette, object, water = true, size = [1600, 1067] }) {
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

/** A portrait as a poster: shoulders, head, hair, light from one side. */
function portrait({ name, palette, skin, hair, hairForm, size = [800, 800] }) {
  const [W, H] = size;
  const random = seeded(name);
  const [sky, low, far, middle, near, , light, ink] = PALETTES[palette];
  const shade = 'opacity="0.16"';
  const forms = {
    short: path(
      'M265 330 q10 -190 140 -190 t140 190 q-30 -80 -60 -100 q-90 40 -170 0 q-30 20 -50 100Z',
      hair,
    ),
    long: path(
      'M250 560 q-30 -420 150 -420 t150 420 q-40 -40 -46 -200 q-20 -90 -40 -110 q-80 40 -150 0 q-24 30 -30 120 q0 150 -34 190Z',
      hair,
    ),
    scarf: path(
      'M230 620 q-50 -490 170 -490 t170 490 q-60 70 -110 60 q70 -120 52 -270 q-30 -110 -112 -110 t-112 110 q-18 150 52 270 q-60 10 -110 -60Z',
      hair,
    ),
    bald: path('M268 300 q0 -20 6 -40 q10 60 0 90Z M532 300 q0 -20 -6 -40 q-10 60 0 90Z', hair),
    curls: Array.from({ length: 22 }, () =>
      disc(270 + random() * 260, 150 + random() * 110, 44, hair),
    ).join(''),
  };
  const face = `<ellipse cx="400" cy="340" rx="132" ry="172" fill="${skin}"/>${path('M400 168 a132 172 0 0 1 0 344Z', ink, shade)}`;
  const features =
    disc(352, 330, 9, ink) +
    disc(448, 330, 9, ink) +
    path(
      'M326 300 q26 -18 52 0 M422 300 q26 -18 52 0 M400 340 q-16 50 -4 66 M356 440 q44 26 88 0',
      'none',
      `stroke="${ink}" stroke-width="8" stroke-linecap="round" opacity="0.8"`,
    );
  const body =
    path('M110 820 q20 -250 220 -270 q70 50 140 0 q200 20 220 270Z', near) +
    path('M330 550 q70 60 140 0 v-80 h-140Z', skin) +
    path('M400 590 q170 -20 190 230 h-190Z', ink, shade);
  return svg(
    W,
    H,
    [
      rect(0, 0, W, H, low),
      disc(400, 380, 330, sky),
      disc(400, 380, 250, far, 'opacity="0.35"'),
      hairForm === 'long' ? forms.long : '',
      body,
      face,
      features,
      hairForm === 'long' ? '' : forms[hairForm],
      rect(0, 770, W, 30, middle),
      rect(0, 764, W, 6, light),
    ],
    random,
  );
}

/** Everything on paper: a grain of dots over the drawing. */
function svg(W, H, parts, random) {
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

const SCENES = [
  ['lower-road', 'dusk', ['bridge']],
  ['sluice-gate', 'day', ['tower']],
  ['ferry-dawn', 'dawn', ['ferry']],
  ['ferry-night', 'night', ['stars', 'ferry']],
  ['salt-pans', 'salt', ['pans'], false],
  ['salt-boats', 'noon', ['boat']],
  ['fish-market', 'brick', ['market'], false],
  ['spice-market', 'noon', ['market'], false],
  ['old-town', 'dusk', ['town'], false],
  ['blackout', 'night', ['stars', 'town'], false],
  ['pylons', 'dawn', ['pylons'], false],
  ['lighthouse', 'night', ['stars', 'tower']],
  ['observatory', 'night', ['stars', 'dome'], false],
  ['meteor-night', 'dusk', ['stars', 'dome'], false],
  ['stadium', 'reed', ['pitch'], false],
  ['bees', 'reed', ['bees'], false],
  ['port-figures', 'day', ['chart'], false],
  ['delta-map', 'salt', ['map'], false],
  ['mullet', 'day', ['fish'], false],
  ['jars', 'brick', ['jar'], false],
  ['library', 'brick', ['books'], false],
  ['school', 'noon', ['books'], false],
  ['stew', 'noon', ['pot'], false],
  ['cinema', 'dusk', ['film'], false],
  ['court', 'salt', ['scales'], false],
  ['clinic', 'day', ['cell'], false],
  ['river-cell', 'reed', ['cell'], false],
  ['dig', 'brick', ['dig'], false],
  ['reed-beds', 'reed', []],
  ['flood-plain', 'day', ['boat']],
  ['harbour', 'dawn', ['boat', 'tower']],
  ['rail-bridge', 'dusk', ['bridge']],
  ['border-post', 'noon', ['tower'], false],
  ['capital', 'day', ['town'], false],
  ['rice', 'reed', ['pans']],
  ['workshop', 'brick', ['jar', 'pot'], false],
];
const PORTRAITS = [
  ['amina-hadid', 'dawn', '#b9805a', '#2f3a56', 'scarf'],
  ['sami-verdo', 'day', '#c99772', '#2b1d16', 'short'],
  ['lena-marsh', 'salt', '#e6b794', '#7a3b1f', 'long'],
  ['karim-osti', 'reed', '#a06a45', '#1d1512', 'curls'],
  ['noor-talvi', 'brick', '#d3a079', '#1a1414', 'long'],
  ['idris-bell', 'dusk', '#7d4e33', '#d9d4cb', 'bald'],
];
const UPRIGHT = [
  ['ferrywoman', 'dawn', ['ferry']],
  ['minaret', 'noon', ['tower'], false],
];

for (const [name, palette, object, water] of SCENES)
  await save(name, scene({ name, palette, object, water }));
for (const [name, palette, object, water] of UPRIGHT)
  await save(name, scene({ name, palette, object, water, size: [1200, 1600] }));
for (const [name, palette, skin, hair, hairForm] of PORTRAITS)
  await save(name, portrait({ name, palette, skin, hair, hairForm }));
await save(
  'hanne-orrin',
  portrait({
    ...{ name: 'hanne-orrin', palette: 'salt', skin: '#d9b08c', hair: '#8b8f9a' },
    hairForm: 'scarf',
  }),
  2,
);

/** `scale`: pixels of the file for one of the drawing. */
async function save(name, drawing, scale = 1) {
  await sharp(Buffer.from(drawing), { density: 72 * scale })
    .jpeg({ quality: 68, mozjpeg: true })
    .toFile(`${folder}${name}.jpg`);
}
