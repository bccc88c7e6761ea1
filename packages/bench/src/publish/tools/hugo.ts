import { idOf, periodsOfStory } from '../../paper/lists.ts';
import { capital, SECTIONS } from '../../paper/stories.ts';
import { creditOf, frontMatter } from '../../paper/write-content.ts';
import { packagePath } from '../package-path.ts';
import { templatesOf } from './templates.ts';
import type { Tool } from './tool.ts';

/** Hugo as Debian has it, with Pagefind's program over what it built. */
export const hugo: Tool = {
  name: 'hugo',
  output: 'public',
  pictures: 'assets/media',
  kept: ['public', 'resources', '.hugo_build.lock'],
  stale: ['public/pagefind'],
  story: (story, lists) => {
    const head = {
      title: story.headline,
      slug: story.id,
      date: story.published,
      published: story.published,
      standfirst: story.standfirst,
      sections: [story.section],
      topics: story.topics.map(idOf),
      people: story.byline.map(idOf),
      periods: periodsOfStory(story, lists).map(termOf),
      ...(story.hasPhoto && { picture: story.picture, credit: creditOf(story.picture) }),
      correction: story.correction,
    };
    const month = story.published.slice(0, 7).replace('-', '/');
    return [
      `content/stories/${month}/${story.id}.md`,
      `${frontMatter(head)}\n${story.paragraphs.join('\n\n')}\n`,
    ];
  },
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
