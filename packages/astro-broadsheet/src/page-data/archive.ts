import { collectionNode, type Paper } from '@broadsheet/article-outputs';
import { absolute, type DatedStory, localPath } from '@broadsheet/article-schema';
import type { Address } from '../newsroom/addresses.ts';
import type { Locale } from '../newsroom/locale.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { periodPath } from '../newsroom/periods.ts';
import { type FrameData, frame } from './frame.ts';
import { monthGrid } from './month-grid.ts';
import { type TeaserData, teaser } from './teaser.ts';

/**
 * The calendar: years with their months; the months of a year with their days; the stories of a month
 * by day; a day, which is an edition.
 */
export function archivePage(language: string, address: Address, newsroom: Newsroom): ArchiveData {
  const locale = newsroom.locale(language);
  const period = address.period ?? '';
  const root = localPath('/archive/', language, newsroom.site);
  const link = (other: string) => ({ label: locale.period(other), path: periodPath(root, other) });
  const calendar = newsroom.calendar.get(language) ?? new Map<string, DatedStory[]>();
  const inside =
    period.length === 10
      ? [period]
      : [...calendar.keys()].filter((other) => isChild(other, period));
  const isListed = period.length >= 7;
  const label = period ? locale.period(period) : locale.strings.archive;
  const head = {
    language,
    path: address.path,
    title: period ? `${locale.strings.archive}: ${label}` : label,
    breadcrumb: [{ label: locale.strings.archive, path: root }, ...ancestors(period).map(link)],
    nodes: (paper: Paper) => {
      const shown = isListed ? (calendar.get(period) ?? []) : [];
      const stories = shown.map((story) => newsroom.facts(story).url);
      return [
        collectionNode({ url: absolute(address.path, newsroom.site), name: label, stories }, paper),
      ];
    },
  };
  const teasers = (day: string) =>
    (calendar.get(day) ?? []).map((story) => teaser(story, newsroom, locale));
  const count = (other: string) => calendar.get(other)?.length ?? 0;
  const months = period.length === 4 ? inside.toSorted() : period.length === 7 ? [period] : [];
  const sheet = { locale, count, link };
  return {
    kind: 'archive',
    frame: frame(head, newsroom),
    label,
    years: period === '' ? inside.map((year) => yearSheet(year, sheet)) : [],
    months: months.map((month) => monthSheet(month, sheet)),
    days: isListed ? inside.map((day) => ({ ...link(day), stories: teasers(day) })) : [],
  };
}

/** A year, with each of its twelve months; those without a story lead nowhere. */
function yearSheet(year: string, { locale, count, link }: Sheet): YearData {
  const months = Array.from(
    { length: 12 },
    (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`,
  );
  return {
    ...link(year),
    count: locale.count(count(year)),
    months: months.map((month) => ({
      label: locale.monthName(month),
      path: count(month) > 0 ? link(month).path : undefined,
      count: locale.count(count(month)),
    })),
  };
}

/** A month as a calendar on the wall; days without a story lead nowhere. */
function monthSheet(month: string, { locale, count, link }: Sheet): MonthData {
  const weekdays = Array.from({ length: 7 }, (_, at) => ((locale.firstDay - 1 + at) % 7) + 1);
  return {
    ...link(month),
    weekdays: weekdays.map(locale.weekday),
    weeks: monthGrid(month, locale.firstDay).map((week) =>
      week.map((day) =>
        day === undefined
          ? undefined
          : {
              number: locale.count(Number(day.slice(8))),
              label: locale.period(day),
              path: count(day) > 0 ? link(day).path : undefined,
            },
      ),
    ),
  };
}

function isChild(other: string, period: string): boolean {
  const length = period === '' ? 4 : period.length + 3;
  return other.length === length && other.startsWith(period);
}

/** The year, month and day that a period lies in, itself included. */
function ancestors(period: string): string[] {
  return [4, 7, 10]
    .filter((length) => length <= period.length)
    .map((length) => period.slice(0, length));
}

export interface ArchiveData {
  kind: 'archive';
  frame: FrameData;
  label: string;
  /** On the page of the whole archive, newest first. */
  years: YearData[];
  /** On the page of a year, and of the month itself. */
  months: MonthData[];
  days: { label: string; path: string; stories: TeaserData[] }[];
}

export interface YearData {
  label: string;
  path: string;
  count: string;
  months: { label: string; path: string | undefined; count: string }[];
}

export interface MonthData {
  label: string;
  path: string;
  /** In the order of the week. */
  weekdays: { name: string; letter: string }[];
  /** Seven days each; undefined are those of other months. */
  weeks: ({ number: string; label: string; path: string | undefined } | undefined)[][];
}

interface Sheet {
  locale: Locale;
  count: (period: string) => number;
  link: (period: string) => { label: string; path: string };
}
