import type { PaperStory } from './stories.ts';

/**
 * The lists of a paper and how they are cut, as the theme documents it: a list longer than 30 has a page
 * for each year, and a year of more than 200 one for each month. The archive has a page for each year,
 * month and day.
 */
export function listsOf(stories: Iterable<PaperStory>): PaperLists {
  const counts = new Map<string, Map<string, number>>();
  const days = new Set<string>();
  for (const story of stories) {
    days.add(story.published.slice(0, 10));
    for (const key of listKeys(story)) {
      const months = counts.get(key) ?? new Map<string, number>();
      const month = story.published.slice(0, 7);
      counts.set(key, months.set(month, (months.get(month) ?? 0) + 1));
    }
  }
  const periods = new Map([...counts].map(([key, months]) => [key, periodsOf(months)]));
  const calendar = new Set(
    [...days].flatMap((day) => [4, 7, 10].map((size) => day.slice(0, size))),
  );
  return { periods, calendar };
}

/** The lists that a story stands in: `section/local`, `topic/river-trade`, `person/ana-lo`. */
export function listKeys({ section, topics, byline }: PaperStory): string[] {
  return [
    `section/${section}`,
    ...topics.map((topic) => `topic/${idOf(topic)}`),
    ...byline.map((name) => `person/${idOf(name)}`),
  ];
}

/** The pages of periods that a story stands on, archive included: `topic/river-trade/2014`. */
export function periodsOfStory(story: PaperStory, { periods }: PaperLists): string[] {
  const day = story.published.slice(0, 10);
  const dates = [day.slice(0, 4), day.slice(0, 7), day];
  return [
    ...dates.map((date) => `archive/${date}`),
    ...listKeys(story).flatMap((key) =>
      dates.filter((date) => periods.get(key)?.has(date)).map((date) => `${key}/${date}`),
    ),
  ];
}

/** What stands in addresses for a name. */
export function idOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

function periodsOf(months: Map<string, number>): Set<string> {
  const all = [...months.values()].reduce((sum, count) => sum + count, 0);
  const periods = new Set<string>();
  if (all <= NEWEST) return periods;
  const years = Map.groupBy(months, ([month]) => month.slice(0, 4));
  for (const [year, ofYear] of years) {
    periods.add(year);
    if (ofYear.reduce((sum, [, count]) => sum + count, 0) > YEAR)
      for (const [month] of ofYear) periods.add(month);
  }
  return periods;
}

const NEWEST = 30;
const YEAR = 200;

export interface PaperLists {
  /** Of each list, `2014` and, where the year is long, `2014-05`. */
  periods: Map<string, Set<string>>;
  /** Years, months and days that have a story. */
  calendar: Set<string>;
}
