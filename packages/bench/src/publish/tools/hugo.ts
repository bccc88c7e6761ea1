import { periodsOfStory } from '../../paper/lists.ts';
import { capital, SECTIONS } from '../../paper/stories.ts';
import { frontMatter } from '../../paper/write-content.ts';
import { packagePath } from '../package-path.ts';
import { peerStory } from './peer-story.ts';
import { templatesOf } from './templates.ts';
import type { Tool } from './tool.ts';

/** Hugo as Debian has it, with Pagefind's program over what it built. */
export const hugo: Tool = {
  name: 'hugo',
  output: 'public',
  pictures: 'assets/media',
  kept: ['public', 'resources', '.hugo_build.lock'],
  stale: ['public/pagefind'],
  story: (story, lists) =>
    peerStory(story, 'content/stories', {
      sections: [story.section],
      periods: periodsOfStory(story, lists).map(termOf),
    }),
  people: (people) =>
    [...people].map(([id, name]) => [
      `content/people/${id}/_index.md`,
      frontMatter({ title: name }),
    ]),
  theme: (accent) => ['assets/house.css', `:root {\n  --accent: ${accent};\n}\n`],
  site: ({ lists }) => [
    ...templatesOf('hugo'),
    ['content/archive.md', frontMatter({ title: 'Archive' })],
    ...SECTIONS.map(
      (id) => [`content/sections/${id}/_index.md`, frontMatter({ title: capital(id) })] as const,
    ),
    ...[...lists.periods.keys()]
      .filter((key) => key.startsWith('topic/'))
      .map((key) => key.replace('topic/', ''))
      .map((id) => [`content/topics/${id}/_index.md`, frontMatter({ title: id })] as const),
  ],
  commands: () => [
    ['hugo', '--quiet'],
    [process.execPath, packagePath('pagefind/lib/runner/bin.cjs'), '--site', 'public'],
  ],
  searched: /<article class="story"[\s\S]*?<\/article>/,
};

/** `topics-river-trade-2014`: the folder of the list's kind, its id, the date. */
function termOf(period: string): string {
  const [kind = '', ...rest] = period.split('/');
  return [FOLDERS[kind] ?? kind, ...rest].join('-');
}

const FOLDERS: Record<string, string> = { section: 'sections', topic: 'topics', person: 'people' };
