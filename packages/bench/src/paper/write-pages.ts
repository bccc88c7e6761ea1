import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { searchAttributes } from '@broadsheet/article-search/record';
import type { PaperStory } from './stories.ts';

/** Writes stories as plain pages with what a search index reads of them. */
export function writePages(folder: string, stories: Iterable<PaperStory>): void {
  for (const story of stories) {
    const file = join(folder, pagePath(story), 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, pageOf(story));
  }
}

/** Where the page of a story stands, without slashes around. */
export function pagePath({ id, published }: PaperStory): string {
  return `${published.slice(0, 7).replace('-', '/')}/${id}`;
}

/** The page of a story. */
export function pageOf({ headline, standfirst, paragraphs, ...story }: PaperStory): string {
  const facts = searchAttributes({
    ...{ headline, published: story.published, places: story.places },
    kind: story.kind === 'report' ? undefined : story.kind,
    section: { label: story.section },
    topics: story.topics.map((label) => ({ label })),
    byline: story.byline.map((name) => ({ name })),
    feed: { path: `/${story.section}/rss.xml`, name: story.section },
    image: story.hasPhoto ? { src: '/photo.png', alt: 'A single point of colour' } : undefined,
  });
  const spans = facts.map(
    ({ name, key, value }) => `<span hidden ${name}="${key}" data-value="${value}"></span>`,
  );
  const correction = story.correction ? `<p>Correction: ${story.correction}</p>` : '';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${headline}</title></head><body>
<article data-pagefind-body><h1 data-pagefind-weight="7">${headline}</h1><p data-pagefind-weight="3">${standfirst}</p>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}${correction}
${spans.join('')}</article></body></html>
`;
}
