import type { SitemapEntry } from '@broadsheet/article-outputs';
import type { Newsroom } from './newsroom.ts';
import { monthOf } from './periods.ts';

/** What the sitemap of each month lists: its stories that search engines may index here, in all languages. */
export function sitemapMonths(newsroom: Newsroom): Map<string, SitemapEntry[]> {
  const months = new Map<string, SitemapEntry[]>();
  const stories = [...newsroom.stories.values()].filter((story) => {
    const { isIndexed, isOriginal } = newsroom.facts(story);
    return isIndexed && isOriginal;
  });
  for (const story of stories) {
    const month = monthOf(story, newsroom.site.zone);
    const { url, modified } = newsroom.facts(story);
    months.set(month, [...(months.get(month) ?? []), { url, modified }]);
  }
  return months;
}

/** The newest change among entries. */
export function newestChange(entries: readonly SitemapEntry[]): string | undefined {
  const changes = entries
    .map(({ modified }) => modified)
    .filter((modified) => modified !== undefined);
  return changes.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0];
}
