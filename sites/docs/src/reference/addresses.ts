import type * as z from 'zod';
import { moduleOf } from './packages.ts';
import { page, table } from './page.ts';

/** Every address of a paper with all options on. */
export async function addressesPage(): Promise<string> {
  const [{ routesOf }, { optionFields }] = await Promise.all([
    moduleOf<{ routesOf: (options: unknown) => Route[] }>('astro-broadsheet/src/routes.ts'),
    moduleOf<{ optionFields: z.ZodType }>('astro-broadsheet/src/config.ts'),
  ]);
  const options = optionFields.parse({
    title: 'The Paper',
    sections: [{ id: 'local', title: 'Local' }],
    rights: { uses: { 'ai-training': 'deny' }, rsl: { permits: ['search'] } },
  });
  const rows = routesOf(options).map(({ pattern, file }) => {
    const says = SENTENCES[file];
    if (!says) throw new Error(`Nothing says what ${file} answers.`);
    return [`\`${addressOf(pattern)}\``, says];
  });
  return page(
    'Addresses',
    'Every address that a paper answers.',
    `
Addresses of a language other than the first begin with its tag: \`/ar/…\`. The patterns of stories and lists are the option [\`paths\`](/reference/options/#paths); the table has those of a paper that leaves them as they are. All pages end with a slash; \`({period}/)\` is a year, a month or a day, or left out.

${table(['Address', 'What stands there'], rows)}

\`/pagefind/…\` holds the search index, \`/editions/{yyyy-mm-dd}.json\` what reading offline takes along, \`/sw.js\` its worker, \`/_astro/…\` styles, scripts and pictures whose names change with their content.
`,
  );
}

/** `/topics/{slug}/({period}/)` for Astro's `/topics/[slug]/[...period]`; files have no slash at their end. */
function addressOf(pattern: string): string {
  if (pattern === '/404') return '/404.html';
  const address = pattern
    .replace('[...period]', '({period}/)')
    .replace('[...', '[')
    .replaceAll('[', '{')
    .replaceAll(']', '}');
  const isFile = /\.\w+$|\/\{(file|alias|partner|name)\}$/.test(address);
  return isFile || /[/)]$/.test(address) ? address : `${address}/`;
}

const SENTENCES: Record<string, string> = {
  'front.astro': 'The front page.',
  'story.astro': 'A story, or the notice of a withdrawn one.',
  ninjs: 'A story as ninjs 3.1.',
  'feed-paper': 'The newest stories, as RSS, Atom or JSON Feed.',
  'feed-topic': 'The newest stories of a topic.',
  'feed-person': 'The newest stories of a person.',
  'feed-section': 'The newest stories of a section.',
  'feed-month': 'The stories of a month, linked from the feed (RFC 5005).',
  'feed-corrections': 'Every correction, as Atom.',
  'feed-partner': 'The feed of a partner, on its terms.',
  'feeds.astro': 'The feeds, for people.',
  'feeds-opml': 'The feeds, for programs.',
  'topic.astro': 'The newest stories of a topic; older ones by year, or by month in full years.',
  'person.astro': 'A person and their stories.',
  'series.astro': 'The parts of a series.',
  'archive.astro': 'The calendar: years, months, days. A day is an edition.',
  'corrections.astro': 'Every correction, for people.',
  'search.astro': 'The search page.',
  'opensearch.xml': 'The search, for browsers.',
  'saved.astro': 'What this device keeps.',
  'offline.astro': 'What stands in for a page that is not on this device.',
  webmanifest: 'What an installed paper is called and looks like.',
  'section.astro': 'A section; older stories by year, or by month in full years.',
  'page.astro': 'A page such as About.',
  '404.astro': 'What is said where there is no page.',
  'sitemap-index.xml': 'The list of sitemaps.',
  'sitemap-month.xml': 'The stories of a month.',
  'news-sitemap': 'The stories of the last two days, for news search.',
  robots: 'What crawlers may do.',
  icon: 'The sign of the paper.',
  tdmrep: 'Whether texts may be mined (TDMRep).',
  rsl: 'The terms of use as RSL 1.0.',
  picture: 'A rendition of a picture.',
  'app-icon': 'The icons of an installed paper.',
  hosting: 'Headers and redirects for the hosts named in the options.',
  redirect: 'Old addresses that lead on.',
};

interface Route {
  pattern: string;
  file: string;
}
