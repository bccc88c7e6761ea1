import type { SitemapEntry } from '@broadsheet/article-outputs';
import type { DatedStory } from '@broadsheet/article-schema';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { monthOf } from '../newsroom/periods.ts';
import { photoOutput } from '../page-data/picture.ts';

/** What the sitemap of each month lists: its stories that search engines may index here, in all languages. */
export function sitemapMonths(newsroom: Newsroom): Map<string, SitemapEntry[]> {
  const months = new Map<string, SitemapEntry[]>();
  const stories = [...newsroom.stories.values()].filter((story) => {
    const { isIndexed, isOriginal } = newsroom.facts(story);
    return isIndexed && isOriginal;
  });
  for (const story of stories) {
    const month = monthOf(story, newsroom.site.zone);
    const entries = months.get(month) ?? [];
    entries.push(entryOf(story, newsroom));
    months.set(month, entries);
  }
  return months;
}

function entryOf(story: DatedStory, newsroom: Newsroom): SitemapEntry {
  const { url, modified, language } = newsroom.facts(story);
  const image = story.photo && photoOutput(story.photo, newsroom.entry(story.id), newsroom);
  const twins = (newsroom.translations.get(story.id) ?? []).map(newsroom.facts);
  const alternates = [{ language, url }, ...twins];
  return {
    ...{ url, modified, images: image ? [image.files[0]?.url ?? ''] : [] },
    alternates: twins.length > 0 ? alternates : [],
  };
}

/** The newest change among entries. */
export function newestChange(entries: readonly SitemapEntry[]): string | undefined {
  const changes = entries
    .map(({ modified }) => modified)
    .filter((modified) => modified !== undefined);
  return changes.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0];
}
