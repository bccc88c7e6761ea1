import type { SitemapEntry } from '@broadsheet/article-outputs';
import { type DatedStory, modifiedAt } from '@broadsheet/article-schema';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { photoOutput } from '../page-data/picture.ts';

/** What the sitemap of each month lists: its stories that search engines may index here, in all languages. */
export function sitemapMonths(newsroom: Newsroom): Map<string, DatedStory[]> {
  const known = months.get(newsroom) ?? monthsIn(newsroom);
  months.set(newsroom, known);
  return known;
}

const months = new WeakMap<Newsroom, Map<string, DatedStory[]>>();

function monthsIn(newsroom: Newsroom): Map<string, DatedStory[]> {
  const stories = [...newsroom.stories.values()].filter((story) => {
    if (story.canonical === undefined) return !story.noindex;
    const { isIndexed, isOriginal } = newsroom.facts(story);
    return isIndexed && isOriginal;
  });
  return Map.groupBy(stories, (story) => newsroom.day(story).slice(0, 7));
}

export function sitemapEntries(stories: readonly DatedStory[], newsroom: Newsroom): SitemapEntry[] {
  return stories.map((story) => entryOf(story, newsroom));
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

/** The newest change among stories. */
export function newestChange(
  stories: readonly DatedStory[],
  newsroom: Newsroom,
): string | undefined {
  let newest: DatedStory | undefined;
  for (const story of stories)
    if (newest === undefined || modifiedAt(story) > modifiedAt(newest)) newest = story;
  return newest && newsroom.facts(newest).modified;
}
