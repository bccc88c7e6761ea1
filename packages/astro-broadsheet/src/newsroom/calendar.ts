import { type DatedStory, dayOf, type Site } from '@broadsheet/article-schema';

/** For each language its years, months and days, newest first, with their stories. */
export function calendarOf(
  stories: readonly DatedStory[],
  site: Site,
  day: (story: DatedStory) => string,
): Map<string, Map<string, DatedStory[]>> {
  const calendar = new Map<string, Map<string, DatedStory[]>>(
    site.languages.map((language) => [language, new Map()]),
  );
  for (const story of stories) {
    const date = day(story);
    const periods = calendar.get(story.language);
    for (const period of [date.slice(0, 4), date.slice(0, 7), date]) {
      const known = periods?.get(period);
      if (known) known.push(story);
      else periods?.set(period, [story]);
    }
  }
  return calendar;
}

/** The day of the paper that a story appeared in. */
export function dateOf({ published }: DatedStory, zone: string): string {
  const { year, month, day } = dayOf(published, zone);
  return `${year}-${month}-${day}`;
}
