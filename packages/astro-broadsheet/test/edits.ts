import { readFileSync } from 'node:fs';
import { configFile, OPTIONS, type Site, storyFile } from './site.ts';

const POINT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const FLOOD = readFileSync(
  new URL('./sites/two-languages/content/media/flood.jpg', import.meta.url),
);

/** The paper that is edited: two languages, people, topics, a series, pictures, MDX, redirects. */
export function firstPaper(): Paper {
  const stories: Paper['stories'] = {};
  for (let n = 0; n < 34; n++) {
    const date = new Date(Date.UTC(n < 3 ? 2024 : 2026, n % 10, 1 + n, 10)).toISOString();
    stories[`story-${n}.md`] = {
      ...{ id: `s-${n}`, headline: `Story ${n}`, published: date },
      ...{ section: n % 3 ? 'local' : 'world', topics: [n % 2 ? 'Odd' : 'Even'] },
      byline: n % 4 === 1 ? ['kim', 'sam'] : ['sam'],
      ...(n % 5 === 0 ? { series: { name: 'Fives', part: 1 + n / 5 } } : {}),
      ...(n % 7 === 0 ? { photo: { src: '/media/a.png', alt: 'A', credit: 'Kim' } } : {}),
    };
  }
  stories['in-arabic.md'] = { id: 'ar-1', language: 'ar', translationOf: 's-1', headline: 'خبر' };
  return { stories, bodies: {}, options: { search: true, languages: ['en', 'ar'] } };
}

/** Each changes the paper in one way that a newsroom does. */
export const EDITS: Record<string, (paper: Paper, site: Site) => void> = {
  'a story is added': ({ stories }) => {
    stories['added.md'] = {
      headline: 'Added',
      topics: ['Odd'],
      byline: ['kim'],
      series: { name: 'Fives', part: 9 },
    };
  },
  'an old story is added': ({ stories }) => {
    stories['older.md'] = { headline: 'Older', published: '2024-01-02T12:00' };
  },
  'a body is edited': ({ bodies }) => {
    bodies['story-9.md'] = 'Other words, and ![a picture](/media/a.png).';
  },
  'a story is retitled': (paper) => alter(paper, 'story-20.md', { headline: 'Another headline' }),
  'a story is moved to another section': (paper) =>
    alter(paper, 'story-12.md', { section: 'local' }),
  'a story is moved to another address': (paper) =>
    alter(paper, 'story-14.md', { slug: 'elsewhere', aliases: ['/2026/05/story-14/'] }),
  'a story is corrected': (paper) =>
    alter(paper, 'story-22.md', {
      corrections: [{ at: '2026-11-21T09:00', kind: 'correction', text: 'It was two.' }],
    }),
  'a story is withdrawn': (paper) => alter(paper, 'story-25.md', { status: 'withdrawn' }),
  'a story is embargoed after it was public': (paper) =>
    alter(paper, 'story-28.md', {
      embargo: '2027-01-01T09:00',
      headline: HIDDEN,
      topics: [HIDDEN],
    }),
  'a story is deleted': ({ stories }) => {
    delete stories['story-16.md'];
  },
  'a person is renamed': (_, site) => site.write('content/people/kim.md', kim('Kim Other')),
  'a topic is renamed': ({ stories }) => {
    for (const story of Object.values(stories))
      if (String(story.topics) === 'Even') story.topics = ['Level'];
  },
  'a picture is exchanged': (_, site) => site.write('content/media/a.png', FLOOD),
  'a page is retitled': (_, site) =>
    site.write('content/pages/about.md', '---\ntitle: About us\n---\nWe.\n'),
  'a story in MDX is edited': (_, site) =>
    site.write('content/stories/told.mdx', mdx('Three times three is {3 * 3}.')),
  'an old address is added': (_, site) =>
    site.write('content/redirects.yaml', '- from: /old/\n  to: /2024/01/story-0/\n'),
  'a file of the site is changed': (_, site) => site.write('public/own.txt', 'Own, changed.\n'),
};

/** Of these every page may know. */
export const WIDE_EDITS: typeof EDITS = {
  'a setting is changed': ({ options }) => {
    options.description = 'News of the delta.';
  },
  'a component is changed': (_, site) =>
    site.write('src/Footer.astro', '<footer>Another foot</footer>\n'),
};

/** Writes the paper as it is now. */
export function writePaper(
  { stories, bodies, options }: Paper,
  site: Site,
  before: readonly string[],
): string[] {
  const names = Object.keys(stories);
  for (const name of before) if (!names.includes(name)) site.remove(`content/stories/${name}`);
  for (const [name, fields] of Object.entries(stories))
    site.write(`content/stories/${name}`, storyFile(fields, bodies[name]));
  site.write(
    'astro.config.mjs',
    configFile({ ...OPTIONS, ...options, components: { Footer: './src/Footer.astro' } }),
  );
  return names;
}

export const OTHER_FILES: Record<string, string | Uint8Array> = {
  'content/people/sam.md': '---\nname: Sam\n---\n',
  'content/people/kim.md': kim('Kim'),
  'content/pages/about.md': '---\ntitle: About\n---\nUs.\n',
  'content/media/a.png': POINT,
  'content/media/kim.png': POINT,
  'content/stories/told.mdx': mdx('Two times two is {2 * 2}.'),
  'src/Footer.astro': '<footer>A foot</footer>\n',
  'public/own.txt': 'Own.\n',
};

function kim(name: string): string {
  return `---\nname: ${name}\nphoto: { src: /media/kim.png, alt: Kim, credit: Sam }\n---\n`;
}

/** Of a story that nobody may read any more, or not yet. */
export const HIDDEN = 'markerhidden';

function alter({ stories }: Paper, name: string, fields: Record<string, unknown>): void {
  stories[name] = { ...stories[name], ...fields };
}

function mdx(body: string): string {
  return storyFile({ id: 'told', headline: 'Told', published: '2026-10-10T10:00' }, body);
}

export interface Paper {
  /** Front matter by file. */
  stories: Record<string, Record<string, unknown>>;
  bodies: Record<string, string>;
  options: Record<string, unknown>;
}
