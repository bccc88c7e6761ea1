import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { makeSite, storyFile } from './site.ts';

const media = new URL('sites/two-languages/content/media/flood.jpg', import.meta.url);

it('offers a picture in the formats that the paper wants, the best first, and as JPEG', async () => {
  const photo = { src: '/media/flood.jpg', alt: 'A flood', credit: 'Sam' };
  const { files, read } = await makeSite('avif', {
    options: { pictures: { formats: ['avif', 'webp'] } },
    files: {
      'content/stories/a.md': storyFile({ id: 'a', photo }, 'One.\n\n![A flood](/media/flood.jpg)'),
      'content/media/flood.jpg': readFileSync(media),
    },
  }).build();
  const page = read('2026/11/a/index.html');
  const pictures = page.match(/<picture>[\s\S]*?<\/picture>/g) ?? [];
  expect(pictures.length).toBe(2);
  for (const picture of pictures) {
    const types = [...picture.matchAll(/<source type="([^"]+)"/g)].map(([, type]) => type);
    expect(types).toEqual(['image/avif', 'image/webp']);
    const names = [...picture.matchAll(/(_astro\/pictures\/[^ ",]+)/g)].map(([, name]) => name);
    for (const name of names) {
      const { format, width } = await sharp(files.get(name ?? '')).metadata();
      expect(name).toMatch(format === 'heif' ? /\.avif$/ : /\.(webp|jpg)$/);
      expect(width).toBeGreaterThan(0);
    }
    expect(names.at(-1)).toMatch(/\.jpg$/);
  }
});
