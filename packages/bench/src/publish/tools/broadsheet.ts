import { capital, SECTIONS } from '../../paper/stories.ts';
import { personFile, storyFile } from '../../paper/write-content.ts';
import { packagePath } from '../package-path.ts';
import type { Tool } from './tool.ts';

/** Broadsheet with the options that leave out what the peers do not make either. */
export const broadsheet: Tool = broadsheetTool('broadsheet', {
  ...{ offline: false, ninjs: false },
  feeds: { formats: ['rss'], archives: false, items: 20 },
});

/** Broadsheet as it is without any option: reading offline, records, three feeds a list and all else. */
export const broadsheetFull: Tool = broadsheetTool('broadsheet-full', {});

function broadsheetTool(name: string, options: object): Tool {
  return {
    name,
    output: 'dist',
    pictures: 'content/media',
    kept: ['.cache', '.astro', 'dist'],
    stale: [],
    story: storyFile,
    people: (people) => [...people].map(([id, name]) => personFile(id, name)),
    theme: (accent) => ['src/house.css', `:root {\n  --accent: ${accent};\n}\n`],
    site: () => [
      ['package.json', '{ "name": "bench-paper", "private": true, "type": "module" }\n'],
      ['astro.config.mjs', configFile(options)],
      ['src/content.config.ts', CONTENT_CONFIG],
    ],
    commands: () => [[process.execPath, packagePath('astro/bin/astro.mjs'), 'build']],
    searched: /<article\b[^>]*\bdata-id=[\s\S]*?<\/article>/,
  };
}

function configFile(options: object): string {
  const all = {
    title: 'The Bench Paper',
    zone: 'UTC',
    sections: SECTIONS.map((id) => ({ id, title: capital(id) })),
    customCss: ['./src/house.css'],
    ...options,
  };
  return `import broadsheet from 'astro-broadsheet';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://paper.example',
  integrations: [broadsheet(${JSON.stringify(all, undefined, 2)})],
});
`;
}

const CONTENT_CONFIG = `import { broadsheetCollections } from 'astro-broadsheet/content';

export const collections = broadsheetCollections();
`;
