import { packagePath } from '../package-path.ts';
import { peerStory } from './peer-story.ts';
import { templatesOf } from './templates.ts';
import type { Tool } from './tool.ts';

/** Eleventy, with Pagefind's program over what it built. */
export const eleventy: Tool = {
  name: 'eleventy',
  output: '_site',
  pictures: 'media',
  kept: ['_site', '.cache'],
  stale: ['_site/pagefind'],
  story: (story) => peerStory(story, 'src/stories', { section: story.section }),
  people: (people) => [
    ['people.json', `${JSON.stringify(Object.fromEntries(people), undefined, 1)}\n`],
  ],
  theme: (accent) => ['house.css', `:root {\n  --accent: ${accent};\n}\n`],
  site: () => [
    ['package.json', '{ "name": "bench-paper", "private": true, "type": "module" }\n'],
    ...templatesOf('eleventy'),
  ],
  commands: () => [
    [process.execPath, packagePath('@11ty/eleventy/cmd.cjs'), '--quiet'],
    [process.execPath, packagePath('pagefind/lib/runner/bin.cjs'), '--site', '_site'],
  ],
  searched: /<article class="story"[\s\S]*?<\/article>/,
};
