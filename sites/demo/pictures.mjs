// Draws the pictures of the demo newspaper. Run it in this folder: node pictures.mjs
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { portrait } from './pictures/portrait.mjs';
import { scene } from './pictures/scene.mjs';

const folder = fileURLToPath(new URL('./content/media/', import.meta.url));
mkdirSync(folder, { recursive: true });

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
