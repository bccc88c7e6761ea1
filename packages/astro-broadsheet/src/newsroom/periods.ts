import type { DatedStory } from '@broadsheet/article-schema';

/**
 * How a list of stories is cut by the calendar (`monthOf` as `2024-05`): the newest page, then a page for each year, or for
 * each month where a year holds more than `limits.year`. A list that its newest page holds whole has
 * no others. What is published later adds to its own period only.
 */
export function cutOf(
  stories: readonly DatedStory[],
  monthOf: (story: DatedStory) => string,
  limits: Limits,
): Cut {
  const newest = stories.slice(0, limits.newest);
  if (stories.length <= limits.newest) return { newest, pages: new Map() };
  const pages = new Map<string, readonly DatedStory[]>();
  const months = Map.groupBy(stories, monthOf);
  for (const [year, ofYear] of Map.groupBy(months, ([month]) => month.slice(0, 4))) {
    const all = ofYear.flatMap(([, ofMonth]) => ofMonth);
    const isDivided = all.length > limits.year;
    pages.set(year, isDivided ? [] : all);
    if (isDivided) for (const [month, ofMonth] of ofYear) pages.set(month, ofMonth);
  }
  return { newest, pages };
}

/** The stories that a page of a list shows: the newest, or those of its period. */
export function shownOf({ newest, pages }: Cut, period: string | undefined): readonly DatedStory[] {
  return period === undefined ? newest : (pages.get(period) ?? []);
}

/** The periods that a page of a list leads to: its years, or the months of its year. */
export function periodsBelow({ pages }: Cut, period: string | undefined): string[] {
  return [...pages.keys()].filter((other) =>
    period === undefined ? other.length === 4 : other.startsWith(`${period}-`),
  );
}

/** The path of a period below a list: `2024/05/`. */
export function periodPath(path: string, period: string): string {
  return `${path}${period.replaceAll('-', '/')}/`;
}

export interface Limits {
  newest: number;
  year: number;
}

export interface Cut {
  newest: readonly DatedStory[];
  /** By year, or by month below a year that shows none itself; newest first. */
  pages: ReadonlyMap<string, readonly DatedStory[]>;
}
