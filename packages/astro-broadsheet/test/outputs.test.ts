import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Built, makeSite, type Site, storyFile } from './site.ts';

const CORRECTION = { at: '2026-11-21T10:00', kind: 'correction', text: 'It was the upper bridge.' };
const MOVED = '2026-11-21T10:00:00+02:00';

describe('a correction', () => {
  let site: Site;
  let built: Built;
  beforeAll(async () => {
    const photo = { src: '/media/p.png', alt: 'A', credit: 'Sam', focus: { x: 0, y: 0 } };
    const picture = await sharp({
      create: { width: 1600, height: 900, channels: 3, background: 'red' },
    })
      .png()
      .toBuffer();
    const options = { hosting: ['vercel', 'nginx', 'netlify', 'github'] };
    site = makeSite('correction', {
      options: {
        ...options,
        policies: { ethics: 'ethics' },
        rights: { uses: { 'ai-training': 'deny' } },
      },
      files: {
        'content/media/p.png': picture,
        'content/pages/ethics.md': '---\ntitle: Ethics\n---\nWe are fair.\n',
        'content/stories/bridge.md': storyFile({
          corrections: [CORRECTION],
          photo,
          aliases: ['/old/brücke/', '/?p=12'],
        }),
        'content/stories/taken-back.md': storyFile({
          ...{ headline: 'Secret headline', published: '2026-11-20T08:00' },
          corrections: [{ ...CORRECTION, kind: 'retraction', text: 'It was not so.' }],
        }),
        'content/stories/later.md': storyFile({ published: '2026-12-01T08:00' }),
      },
    });
    built = await site.build();
  }, 60_000);

  it.each([
    ['its page', '2026/11/bridge/index.html', 'id="correction-1"'],
    ['structured data', '2026/11/bridge/index.html', `"dateModified":"${MOVED}"`],
    [
      'Open Graph',
      '2026/11/bridge/index.html',
      `<meta property="article:modified_time" content="${MOVED}"/>`,
    ],
    ['its teasers', 'index.html', '· Correction'],
    ['the page of corrections', 'corrections/index.html', 'It was the upper bridge.'],
    ['the feed of corrections', 'corrections.xml', 'It was the upper bridge.'],
    ['RSS', 'rss.xml', `<atom:updated>${MOVED}</atom:updated>`],
    ['Atom', 'atom.xml', `<updated>${MOVED}</updated>`],
    ['JSON Feed', 'feed.json', `"date_modified": "${MOVED}"`],
    ['ninjs', '2026/11/bridge/ninjs.json', '"version": "20261121T080000Z"'],
    ['the sitemap', 'sitemap-2026-11.xml', `<lastmod>${MOVED}</lastmod>`],
  ])('reaches %s', (_, file, text) => expect(built.read(file)).toContain(text));

  it.each([
    'index.html',
    'rss.xml',
    'atom.xml',
    'feed.json',
    'sitemap-2026-11.xml',
    'corrections.xml',
  ])('that retracts leaves no headline in %s', (file) =>
    expect(built.read(file)).not.toContain('Secret headline'),
  );

  it('that retracts is told, where the story stood and in ninjs', () => {
    expect(built.read('2026/11/taken-back/index.html')).toContain('It was not so.');
    expect(built.read('corrections.xml')).toContain('It was not so.');
    expect(JSON.parse(built.read('2026/11/taken-back/ninjs.json')).pubStatus).toBe('canceled');
  });

  it('links policies and reserves training everywhere at once', () => {
    expect(built.read('2026/11/bridge/index.html')).toContain(
      '"ethicsPolicy":"https://paper.example/ethics/"',
    );
    expect(built.read('2026/11/bridge/index.html')).toContain(
      '<meta name="tdm-reservation" content="1"/>',
    );
    expect(JSON.parse(built.read('.well-known/tdmrep.json'))[0]['tdm-reservation']).toBe(1);
    expect(built.read('robots.txt')).toMatch(/User-agent: GPTBot\n[\s\S]*?Disallow: \//);
  });

  it('crops the lead photo in three ratios, with its credit in each file', async () => {
    const crops = [...built.files].filter(([path]) => /pictures\/\w+-\d+x\d+-\w+\.jpg$/.test(path));
    const sizes = await Promise.all(crops.map(([, bytes]) => sharp(bytes).metadata()));
    expect(sizes.map(({ width, height }) => `${width}x${height}`).sort()).toEqual([
      '1200x675',
      '1200x900',
      '900x900',
    ]);
    for (const [, bytes] of crops)
      expect(bytes.toString('latin1')).toContain('<photoshop:Credit>Sam</photoshop:Credit>');
  });

  it('writes for each host what it reads, and keeps the rest out of the built site', () => {
    expect(built.read('_redirects')).toContain(
      '/old/br%C3%BCcke/ https://paper.example/2026/11/bridge/ 301',
    );
    expect(built.read('_headers')).toContain("default-src 'none'");
    expect(built.files.has('.nojekyll')).toBe(true);
    expect([...built.files.keys()].filter((path) => /vercel|nginx|due|record/.test(path))).toEqual(
      [],
    );
    for (const name of [
      'hosting/vercel.json',
      'hosting/nginx-http.conf',
      'hosting/nginx-server.conf',
    ])
      expect(existsSync(join(site.root, '.cache', name))).toBe(true);
  });

  it('leads old addresses that only a query tells apart by rules, and by a map where the host has none', () => {
    const to = 'https://paper.example/2026/11/bridge/';
    expect(built.read('_redirects')).toContain(`/ p=12 ${to} 301`);
    expect(JSON.parse(built.read('old-addresses.json'))).toEqual({ 'p=12': to });
    const front = built.read('index.html');
    expect(front).toContain('data-old-addresses="/old-addresses.json"');
    expect(front).not.toContain('http-equiv="refresh"');
    expect(built.read('2026/11/bridge/index.html')).not.toContain('old-addresses');
  });

  it('tells a scheduler when the next build is due', () => {
    const due = JSON.parse(readFileSync(join(site.root, '.cache/due.json'), 'utf8'));
    expect(due).toEqual({ built: '2026-11-22T09:00:00Z', due: '2026-12-01T06:00:00Z' });
  });
});

it.each([
  [['atom'], 'atom.xml', 'Atom', '(Atom)'],
  [['json', 'rss'], 'rss.xml', 'RSS', '(RSS)'],
])(
  'a paper with feeds as %s names no other, wherever feeds are named',
  async (formats, first, name, words) => {
    const site = makeSite(`feeds-${formats.join('-')}`, {
      options: { search: true, feeds: { formats } },
      files: {
        'content/stories/a.md': storyFile({ topics: ['Water'] }),
        'content/stories/b.md': storyFile({ published: '2026-10-02T09:00' }),
      },
    });
    const built = await site.build();
    expect(built.code, built.output).toBe(0);
    const made = [...built.files.keys()].filter((path) => FEED.test(path));
    expect(made.filter((path) => !path.includes('/')).sort()).toEqual(
      formats.map((format) => FILES[format as keyof typeof FILES]).sort(),
    );
    expect(made).toContain(`topics/water/${first}`);
    const named = [...built.files].flatMap(([path, bytes]) =>
      /\.(html|xml|json|opml|txt)$/.test(path) ? [...bytes.toString('utf8').matchAll(NAMED)] : [],
    );
    expect(named.length).toBeGreaterThan(10);
    const known = new Set(made);
    expect(named.map(([, path = '']) => path).filter((path) => !known.has(path))).toEqual([]);
    expect(built.read('atom-2026-10.xml')).toContain(
      `<link rel="current" href="https://paper.example/${first}"/>`,
    );
    expect(built.read('feeds.opml')).toContain(`xmlUrl="https://paper.example/${first}"`);
    expect(built.read('feeds/index.html')).toContain(`>${name}</a>`);
    expect(built.read('search/index.html')).toContain(words);
    expect(built.read('2026/11/a/index.html')).toContain(`data-value="/topics/water/${first}"`);
  },
  60_000,
);

const FILES = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' };
const FEED = /(^|\/)(rss\.xml|atom\.xml|feed\.json)$/;
const NAMED = /(?:https:\/\/paper\.example)?\/((?:[\w-]+\/)*(?:rss\.xml|atom\.xml|feed\.json))\b/g;
