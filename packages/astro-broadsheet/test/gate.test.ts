import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { filesIn, makeSite, storyFile } from './site.ts';

const HIDDEN = {
  draft: { status: 'draft' },
  scheduled: { published: '2027-01-01T09:00' },
  embargoed: { embargo: '2027-01-01T09:00' },
  expired: { published: '2026-01-01T09:00', expires: '2026-02-01T09:00' },
  withdrawn: { status: 'withdrawn', published: '2026-01-01T09:00', slug: 'taken-back' },
};

it('lets no byte of a story out that is not public, and all of it when its time has come', async () => {
  const files: Record<string, string | Uint8Array> = { 'content/stories/public.md': storyFile() };
  for (const [name, fields] of Object.entries(HIDDEN)) {
    // The index writes of a word what it does not share with the one before: no other begins like this.
    const mark = `zzmarker${name}`;
    const hue = Object.keys(HIDDEN).indexOf(name) * 50;
    files[`content/media/${mark}.png`] = await sharp({
      create: { width: 40, height: 30, channels: 3, background: { r: hue, g: 90, b: 10 } },
    })
      .withExif({ IFD0: { ImageDescription: `${mark} metadata` } })
      .png()
      .toBuffer();
    files[`content/stories/${mark}.md`] = storyFile(
      {
        ...{
          headline: `${mark} headline`,
          standfirst: `${mark} standfirst`,
          kicker: `${mark} kicker`,
          dateline: `${mark} place`,
        },
        ...{
          topics: [`${mark} topic`],
          series: { name: `${mark} series` },
          byline: [mark],
          aliases: [`/${mark}/`],
          id: mark,
          headlines: { short: `${mark} short`, social: `${mark} social`, search: `${mark} search` },
          canonical: `https://other.example/${mark}`,
          attribution: { publisher: `${mark} publisher`, relation: 'syndicated' },
          corrections: [{ at: '2026-11-21T09:00', kind: 'correction', text: `${mark} correction` }],
          places: [`${mark} town`],
          related: [mark],
        },
        photo: {
          src: `/media/${mark}.png`,
          alt: `${mark} alt`,
          caption: `${mark} caption`,
          credit: `${mark} credit`,
        },
        ...fields,
      },
      `${mark} body`,
    );
    files[`content/people/${mark}.md`] =
      `---\nname: ${mark} name\nphoto: { src: /media/${mark}.png, alt: ${mark}, credit: ${mark} }\n---\n`;
  }
  files['content/stories/zzmarkermdx.mdx'] = storyFile(
    { published: '2027-01-01T09:00', headline: 'zzmarkermdx' },
    'zzmarkermdx',
  );
  const options = { search: true, ninjs: 'all', hosting: ['netlify', 'vercel', 'nginx', 'github'] };
  const site = makeSite('gate', { files, options });

  const before = await site.build();
  expect(before.code).toBe(0);
  const leaks = [...before.files].filter(
    ([path, bytes]) => /marker/.test(path) || opened(path, bytes).includes('marker'),
  );
  expect(leaks.map(([path]) => path)).toEqual([]);
  expect([...before.files.keys()].filter((path) => path.includes('pictures'))).toEqual([]);

  // Once in the whole index, and once in that of the newest edition.
  const fragments = [...before.files.keys()].filter((path) => path.endsWith('.pf_fragment'));
  expect(fragments.map((path) => path.split('/')[0])).toEqual(['editions', 'pagefind']);

  const after = await site.build({ BROADSHEET_NOW: '2027-02-01T00:00:00Z' });
  expect(after.read('2027/01/zzmarkerscheduled/index.html')).toContain('zzmarkerscheduled body');
  expect(after.read('2026/11/zzmarkerembargoed/index.html')).toContain('zzmarkerembargoed body');
  expect(after.read('2027/01/zzmarkermdx/index.html')).toContain('zzmarkermdx');
  expect(after.files.has('zzmarkerscheduled/index.html')).toBe(true);
  expect(
    [...filesIn(join(site.root, 'dist'))].some(([, bytes]) => bytes.includes('zzmarkerdraft')),
  ).toBe(false);
}, 60_000);

/** The bytes of a file; those of the search index are compressed. */
function opened(path: string, bytes: Buffer): Buffer {
  return /\.pf_\w+$/.test(path) ? gunzipSync(bytes) : bytes;
}
