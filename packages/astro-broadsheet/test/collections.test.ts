import { describe, expect, it } from 'vitest';
import { differences, makeSite, storyFile } from './site.ts';

describe('a component that asks Astro for content', () => {
  it('gets that of the paper and of the site, in every process, and its pages follow both', async () => {
    const site = makeSite('collections', {
      options: { slots: { 'article-end': './src/Count.astro' } },
      files: {
        'src/Count.astro': COUNT,
        'src/content.config.ts': CONFIG,
        'content/stories/a.md': storyFile({ headline: 'One' }),
        'content/stories/b.md': storyFile({ headline: 'Two' }),
      },
    });
    const first = await site.build({ BROADSHEET_PROCESSES: '2' });
    expect(first.code, first.output).toBe(0);
    expect(first.read('2026/11/a/index.html')).toContain('2 stories, One and Two; a note');

    site.write('content/stories/c.md', storyFile({ headline: 'Three' }));
    const second = await site.build();
    expect(second.read('2026/11/a/index.html')).toContain(
      '3 stories, One and Three and Two; a note',
    );
    expect(differences(second, await site.cold({ BROADSHEET_PROCESSES: '2' }))).toEqual([]);
  }, 120_000);
});

it('a site without the collections of the paper is told to have them', async () => {
  const site = makeSite('no-collections', {
    files: { 'src/content.config.ts': 'export const collections = {};\n' },
  });
  const { code, output } = await site.build();
  expect(code).not.toBe(0);
  expect(output).toContain(`The site does not say that it has the collections of the paper.
  Write \`export const collections = broadsheetCollections();\` into src/content.config.ts.
  content/collections-missing`);
}, 60_000);

const COUNT = `---
import { getCollection } from 'astro:content';
const stories = await getCollection('stories');
const [note] = await getCollection('notes');
const names = stories.map(({ data }) => data.story.headline).sort().join(' and ');
---

<p>{stories.length} stories, {names}; {note.data.text}</p>
`;

const CONFIG = `import { defineCollection } from 'astro:content';
import { broadsheetCollections } from 'astro-broadsheet/content';

export const collections = {
  ...broadsheetCollections(),
  notes: defineCollection({ loader: () => [{ id: 'one', text: 'a note' }] }),
};
`;
