import { describe, expect, it } from 'vitest';
import { makeSite, storyFile } from './site.ts';

const PIXEL = Uint8Array.from(
  Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
);

describe('bad content', () => {
  it('is told in one run, file by file, and leaves dist as it was', async () => {
    const site = makeSite('bad-content', {
      files: {
        'dist/index.html': 'the paper of yesterday',
        'content/media/dot.gif': PIXEL,
        'content/media/broken.jpg': 'this is no picture',
        'content/stories/bad-date.md': storyFile({ published: 'the day before yesterday' }),
        'content/stories/bare-date.md': storyFile({ published: '2026-11-20' }),
        'content/stories/kind-needs.md': storyFile({ kind: 'review' }),
        'content/stories/letters.md': storyFile(
          { kind: 'letters', headline: 1 },
          'Sir, text.\n\n:::letter{place="Ostrel"}\nUnsigned.\n:::\n\n:::letter{by="R. Kolm"}\nSigned.\n:::',
        ),
        'content/stories/letters-none.md': storyFile({ kind: 'letters' }, 'Sir, text.'),
        'content/stories/letters-unsigned.mdx': storyFile({}, '<Letter by="">\nText\n</Letter>'),
        'content/stories/missing-picture.md': storyFile(
          { photo: { src: '/media/none.jpg', alt: 'A', credit: 'B' } },
          'Text.\n\n![there](/media/dot.gif) ![not there](../none.jpg)\n\n![far](https://elsewhere.example/x.jpg)',
        ),
        'content/stories/no-credit.md': storyFile({ photo: { src: '/media/dot.gif', alt: 'A' } }),
        'content/stories/no-front-matter.md': 'Only text.\n',
        'content/stories/not-utf-8.md': Uint8Array.from([
          ...Buffer.from('---\nheadline: caf'),
          0xe9,
          0x0a,
        ]),
        'content/stories/not-yaml.md': '---\nheadline: "no end\nsection: local\n---\n',
        'content/stories/one.md': storyFile({ slug: 'same', id: 'twice' }),
        'content/stories/two.md': storyFile({ slug: 'same', id: 'twice' }),
        'content/stories/several-kinds.md': storyFile({
          published: 'one day',
          section: 'locl',
          byline: ['amna', { person: 'amina' }, { nobody: 'amna' }],
          language: 'not a language',
          related: ['nothing', 'wrong-type', 7],
        }),
        'content/stories/unknown-field.md': storyFile({ standfrist: 'Text' }),
        'content/stories/unknown-names.md': storyFile({
          section: 'locl',
          byline: ['amna'],
          related: ['nothing'],
          translationOf: 'nobody',
          language: 'fr',
        }),
        'content/stories/wrong-type.md': storyFile({ headline: 2026, topics: 'water' }),
        'content/people/amina.md':
          '---\nname: Amina\nphoto: { src: /media/none.jpg, alt: A, credit: B }\n---\n',
        'content/redirects.yaml': '- from: old/\n  to: /new/\n',
      },
    });
    const { code, output, read } = await site.build();
    expect(code).toBe(1);
    expect(read('index.html')).toBe('the paper of yesterday');
    await expect(messagesOf(output)).toMatchFileSnapshot('expected/bad-content.txt');
  });

  it('includes an empty folder', async () => {
    const { code, output } = await makeSite('empty-folder', {}).build();
    expect(code).toBe(1);
    await expect(messagesOf(output)).toMatchFileSnapshot('expected/empty-folder.txt');
  });
});

describe('bad options', () => {
  const files = { 'content/stories/a.md': storyFile() };

  it('are told in one run', async () => {
    const options = {
      titel: 'x',
      zone: 'Kairo',
      sections: [{ id: 'Local News', title: 'Local' }],
      components: { Bylin: './x.astro' },
      photos: { credit: 'no' },
      paths: { story: 'stories' },
      icon: 'icon.gif',
      preset: 'tabloyd',
      front: [{ block: 'leed' }, { block: 'section', id: 'local', layout: 'two-up' }],
      slots: { 'article-ende': './src/x.astro', 'after-paragraph-0': './src/x.astro' },
      strings: { en: { lattest: 'Just in' } },
    };
    const { code, output } = await makeSite('bad-options', { options, files }).build();
    expect(code).toBe(1);
    await expect(messagesOf(output)).toMatchFileSnapshot('expected/bad-options.txt');
  });

  it.each([
    ['icon', './icon.svg'],
    ['pageData', './src/page.ts'],
    ['customCss', ['./house.css']],
  ])('include a file that is not there: %s', async (option, value) => {
    const site = makeSite(`no-${option}`, { options: { [option]: value }, files });
    const { code, output } = await site.build();
    expect(code).toBe(1);
    expect(output).toMatch(
      new RegExp(`${option} names a file that is not there[\\s\\S]*options/file-missing`),
    );
  });

  it('include a section on the front that the paper has not', async () => {
    const front = [{ block: 'lead' }, { block: 'section', id: 'locl' }];
    const { code, output } = await makeSite('bad-front', { options: { front }, files }).build();
    expect(code).toBe(1);
    expect(messagesOf(output)).toContain(
      'front[1].id is no section of this paper: `locl`.\n  Write one of `local`',
    );
    const block = await makeSite('bad-block', { options: { front: [{ block: 'hero' }] }, files });
    expect(messagesOf((await block.build()).output)).toMatch(/front\[0\]\.block/);
  });

  it('include a component, a clock and a site that are not there', async () => {
    const gone = await makeSite('component-gone', {
      options: { components: { Byline: './src/Gone.astro' } },
      files,
    }).build();
    const clock = await makeSite('bad-clock', { files }).build({ BROADSHEET_NOW: 'soon' });
    const address = await makeSite('no-site', {
      astroOptions: { site: undefined },
      files: { ...files, 'astro.config.mjs': NO_SITE },
    }).build();
    expect([gone.code, clock.code, address.code]).toEqual([1, 1, 1]);
    await expect(
      [gone, clock, address].map(({ output }) => messagesOf(output)).join('\n---\n'),
    ).toMatchFileSnapshot('expected/bad-surroundings.txt');
  });
});

const NO_SITE = `import broadsheet from 'astro-broadsheet';
export default { integrations: [broadsheet({ title: 'P', sections: [{ id: 'local', title: 'Local' }] })] };
`;

/** What the build said, without times and without what Astro adds. */
function messagesOf(output: string): string {
  const start = output.search(/There (is|are) \d+ problems?/);
  const end = output.indexOf('  Stack trace:');
  return `${output.slice(start, end === -1 ? undefined : end).trim()}\n`;
}
