import { beforeAll, describe, expect, it } from 'vitest';
import { type Built, makeSite, storyFile } from './site.ts';

describe('a paper with a house style of its own, below a sub-path', () => {
  let built: Built;
  beforeAll(async () => {
    built = await makeSite('house-style', {
      astroOptions: { base: '/paper' },
      options: {
        components: { Byline: './src/Byline.astro', Masthead: './src/Masthead.astro' },
        customCss: ['./src/house.css'],
        strings: { en: { latest: 'Just in' } },
      },
      files: {
        'content/stories/a.md': storyFile({
          headline: 'First',
          aliases: ['/old/'],
          topics: ['Water'],
          byline: [{ name: 'Sam' }],
        }),
        'content/stories/b.md': storyFile({
          headline: 'Second',
          published: '2026-11-19T09:00',
          topics: ['Water'],
        }),
        'src/Byline.astro':
          '---\nconst { byline } = Astro.locals.broadsheet;\n---\n<p class="our-byline">{byline.map(({ name }) => name).join(" & ")}</p>\n',
        'src/Masthead.astro':
          '---\nimport Masthead from "astro-broadsheet/components/page/Masthead.astro";\n---\n<Masthead><p class="motto">All the news</p></Masthead>\n',
        'src/house.css': '.headline { color: rebeccapurple; }\n',
        'src/pages/corrections.astro': '<p>Our own page of corrections</p>\n',
        'src/pages/world.astro': '<p>Our own world</p>\n',
      },
    }).build();
    expect(built.code, built.output).toBe(0);
  }, 60_000);

  it('shows its own component in place of the theme’s', () => {
    expect(built.read('2026/11/a/index.html')).toContain('<p class="our-byline">Sam</p>');
  });

  it('wraps a component of the theme and fills its slot', () => {
    expect(built.read('index.html')).toMatch(/class="masthead".*class="motto">All the news/s);
  });

  it('says its own words', () => {
    expect(built.read('index.html')).toContain('Just in');
  });

  it('wins with its own CSS: the theme’s stands in a layer', () => {
    const css = [...built.files]
      .filter(([path]) => path.endsWith('.css'))
      .map(([, bytes]) => bytes.toString());
    expect(css.join('\n')).toContain('.headline{color:#639}');
    for (const sheet of css)
      expect(
        sheet
          .replace(/\.headline\{color:#639\}/, '')
          .replace(/@layer broadsheet\{.*\}|\/\*.*?\*\//gs, '')
          .trim(),
      ).toBe('');
  });

  it('answers with its own pages where it has them', () => {
    expect(built.read('corrections/index.html')).toContain('Our own page of corrections');
    expect(built.read('world/index.html')).toContain('Our own world');
  });

  it('keeps every address below the sub-path', () => {
    const outside: string[] = [];
    for (const [path, bytes] of built.files) {
      if (!path.endsWith('.html')) continue;
      for (const [, link] of bytes.toString('utf8').matchAll(/(?:href|src)="(\/[^"]*)"/g))
        if (!link?.startsWith('/paper/')) outside.push(`${path}: ${link}`);
    }
    expect(outside).toEqual([]);
    expect(built.read('old/index.html')).toContain('url=https://paper.example/paper/2026/11/a/');
    expect(built.read('rss.xml')).toContain('<link>https://paper.example/paper/2026/11/a/</link>');
  });
});
