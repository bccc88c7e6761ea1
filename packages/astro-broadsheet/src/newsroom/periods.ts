import { type DatedStory, dayOf } from '@broadsheet/article-schema';

/**
 * How a list of stories is cut by the calendar: the newest page, then a page for each year, or for
 * each month where a year holds more than `limits.year`. A list that its newest page holds whole has
 * no others. What is published later adds to its own period only.
 */
export function periodsOf(stories: readonly DatedStory[], zone: string, limits: Limits): string[] {
  if (stories.length <= limits.newest) return [];
  const periods: string[] = [];
  for (const [year, ofYear] of Map.groupBy(stories, (story) => dayOf(story.published, zone).year)) {
    periods.push(year);
    if (ofYear.length <= limits.year) continue;
    periods.push(...new Set(ofYear.map((story) => monthOf(story, zone))));
  }
  return periods;
}

/** The stories of a period, `2024` or `2024-05`. */
export function storiesOf(
  stories: readonly DatedStory[],
  period: string,
  zone: string,
): DatedStory[] {
  return stories.filter((story) => monthOf(story, zone).startsWith(period));
}

/** `2024-05`, in the zone. */
export function monthOf(story: DatedStory, zone: string): string {
  const { year, month } = dayOf(story.published, zone);
  return `${year}-${month}`;
}

/** The path of a period below a list: `2024/05/`. */
export function periodPath(path: string, period: string): string {
  return `${path}${period.replaceAll('-', '/')}/`;
}

export interface Limits {
  newest: number;
  year: number;
}
