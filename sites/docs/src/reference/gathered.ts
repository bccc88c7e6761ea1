import { textOf } from './packages.ts';
import { page } from './page.ts';

/** Guides that live beside the code that they tell of, by the path that they have here. */
export function gatheredPages(): Record<string, string> {
  return Object.fromEntries(
    GUIDES.map(({ path, file, description }) => {
      const [, title = '', body = ''] = /^# (.*)\n([\s\S]*)$/.exec(textOf(file)) ?? [];
      return [path, page(title, description, body)];
    }),
  );
}

const GUIDES = [
  {
    path: 'publish/commands.md',
    order: 11,
    file: 'broadsheet/docs/commands.md',
    description: 'Begin a story, correct it, see what is due, look at the setup, upgrade.',
  },
  {
    path: 'build/bend.md',
    order: 1,
    file: 'astro-broadsheet/docs/bend.md',
    description:
      'Options, tokens, components, slots, fields and page data, with a paper that runs.',
  },
  {
    path: 'build/kinds.md',
    order: 2,
    file: 'astro-broadsheet/docs/kinds.md',
    description: 'The fourteen kinds of story, and what each needs.',
  },
  {
    path: 'how/publish.md',
    order: 5,
    file: 'astro-broadsheet/docs/publish.md',
    description: 'Which pages are made anew, and what is kept where.',
  },
];
