import { PALETTES, seeded, svg } from './paper.mjs';
import { disc, path, rect } from './shapes.mjs';

/** A portrait as a poster: shoulders, head, hair, light from one side. */
export function portrait({ name, palette, skin, hair, hairForm, size = [800, 800] }) {
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
