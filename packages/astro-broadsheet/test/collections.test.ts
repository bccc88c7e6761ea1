import { execFileSync } from 'node:child_process';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { differences, makeSite, OPTIONS, storyFile } from './site.ts';

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

it('a page that a server makes has the content with it', async () => {
  const site = makeSite('served', {
    files: {
      'astro.config.mjs': SERVED,
      'server.mjs': SERVER,
      'src/pages/live.json.ts': LIVE,
      'content/stories/a.md': storyFile({ headline: 'On a server' }),
    },
  });
  const { code, output } = await site.build();
  expect(code, output).toBe(0);
  renameSync(join(site.root, '.cache'), join(site.root, 'away'));
  const answer = execFileSync(process.execPath, ['--input-type=module', '-e', ASK], {
    cwd: site.root,
    encoding: 'utf8',
  });
  expect(answer).toContain('["On a server"]');
}, 60_000);

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

const SERVED = `import broadsheet from 'astro-broadsheet';
import { defineConfig } from 'astro/config';

const adapter = {
  name: 'tiny',
  hooks: {
    'astro:config:done': ({ setAdapter }) =>
      setAdapter({
        name: 'tiny',
        entrypointResolution: 'explicit',
        exports: ['answer'],
        serverEntrypoint: new URL('./server.mjs', import.meta.url),
        supportedAstroFeatures: { hybridOutput: 'stable', serverOutput: 'stable' },
      }),
  },
};
export default defineConfig({
  site: 'https://paper.example',
  adapter,
  integrations: [broadsheet(${JSON.stringify(OPTIONS)})],
});
`;

const SERVER = `import { App } from 'astro/app';

export function createExports(manifest) {
  const app = new App(manifest);
  return { answer: (request) => app.render(request) };
}
`;

const LIVE = `import { publicFacts } from 'astro-broadsheet/stories';

export const prerender = false;
export const GET = async () =>
  new Response(JSON.stringify((await publicFacts()).map(({ headline }) => headline)));
`;

const ASK = `const { answer } = await import('./dist/server/entry.mjs');
const response = await answer(new Request('https://paper.example/live.json'));
console.log(await response.text());
`;
