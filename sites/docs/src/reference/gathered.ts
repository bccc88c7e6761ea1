import { textOf } from './packages.ts';
import { page } from './page.ts';

/** Guides that live beside the code that they tell of, by the path that they have here. */
export function gatheredPages(): Record<string, string> {
  const guides = GUIDES.map(({ path, file, description, order }) => {
    const [, title = '', body = ''] = /^# (.*)\n([\s\S]*)$/.exec(textOf(file)) ?? [];
    return [path, page(title, description, body, { sidebar: { order } })] as const;
  });
  return { ...Object.fromEntries(guides), 'build/eleventy.md': eleventyPage() };
}

/** The example of article-outputs, which a test of the repository builds and checks. */
function eleventyPage(): string {
  const readme = textOf('article-outputs/README.md');
  const [, example] = /^(With \[Eleventy\][\s\S]*?^```$)/m.exec(readme) ?? [];
  if (!example) throw new Error('The readme of article-outputs has no example for Eleventy.');
  return page(
    'With Eleventy',
    'Stories, feeds, a sitemap and structured data without Astro.',
    `\`\`\`sh
npm install @11ty/eleventy @broadsheet/article-outputs @broadsheet/article-schema markdown-it zod
\`\`\`

${example}

Run \`article-check\` on what it writes: nothing is wrong in it.`,
    { sidebar: { order: 7 } },
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
