import { idOf } from '../../paper/lists.ts';
import { creditOf, frontMatter } from '../../paper/write-content.ts';
import { packagePath } from '../package-path.ts';
import { templatesOf } from './templates.ts';
import type { Tool } from './tool.ts';

/** Eleventy, with Pagefind's program over what it built. */
export const eleventy: Tool = {
  name: 'eleventy',
  output: '_site',
  pictures: 'media',
  kept: ['_site', '.cache'],
  stale: ['_site/pagefind'],
  story: (story) => {
    const head = {
      title: story.headline,
      slug: story.id,
      date: story.published,
      // Quoted: YAML would read a time, which the templates write as it stands.
      published: story.published,
      standfirst: story.standfirst,
      section: story.section,
      topics: story.topics.map(idOf),
      people: story.byline.map(idOf),
      ...(story.hasPhoto && { picture: story.picture, credit: creditOf(story.picture) }),
      correction: story.correction,
    };
    const month = story.published.slice(0, 7).replace('-', '/');
    return [
      `src/stories/${month}/${story.id}.md`,
      `${frontMatter(head)}\n${story.paragraphs.join('\n\n')}\n`,
    ];
  },
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
