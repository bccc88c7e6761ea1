import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { checkFolder } from '@broadsheet/article-check';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const STORY = `---
id: p-1
headline: The river & its <banks>
standfirst: A metre in one night.
section: local
published: 2026-03-03T09:05
byline: [{ name: Sam "Salt" Hale }]
---

It rose by a *metre*.
`;

it('the example for Eleventy makes a site whose outputs agree', async () => {
  // Below the repository, so that its imports are found.
  const folder = mkdtempSync(join(root, 'node_modules/.cache-eleventy-'));
  const home = process.cwd();
  try {
    const readme = readFileSync(join(root, 'packages/article-outputs/README.md'), 'utf8');
    const [, code = ''] = /```js\n\/\/ eleventy\.config\.js\n(.*?)```/s.exec(readme) ?? [];
    mkdirSync(join(folder, 'content/stories'), { recursive: true });
    writeFileSync(join(folder, 'content/stories/river.md'), STORY);
    writeFileSync(join(folder, 'eleventy.config.mjs'), code);
    process.chdir(folder);
    const { default: configure } = await import(
      pathToFileURL(join(folder, 'eleventy.config.mjs')).href
    );
    const written: string[] = [];
    configure({
      addTemplate: (_: string, render: () => string, { permalink }: { permalink: string }) => {
        const file = join(folder, 'dist', permalink);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, render());
        written.push(permalink);
      },
    });
    expect(written).toEqual(['/2026/03/river/index.html', 'rss.xml', 'atom.xml', 'sitemap.xml']);
    const report = checkFolder(join(folder, 'dist'), { now: Date.now(), settings: { off: {} } });
    expect(report).toMatchObject({ findings: [], stories: 1 });
  } finally {
    process.chdir(home);
    rmSync(folder, { recursive: true });
  }
});
