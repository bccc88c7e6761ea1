import { capital, SECTIONS } from '../../paper/stories.ts';
import { personFile, storyFile } from '../../paper/write-content.ts';
import { packagePath } from '../package-path.ts';
import type { Tool } from './tool.ts';

/** Broadsheet as its users have it, search and editions for reading offline included. */
export const broadsheet: Tool = broadsheetTool('broadsheet', {});

/** The same without reading offline, which the peers do not have. */
export const broadsheetOnline: Tool = broadsheetTool('broadsheet-online', { offline: false });

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
