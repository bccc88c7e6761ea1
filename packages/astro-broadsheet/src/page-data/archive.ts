import { localPath } from '@broadsheet/article-schema';
import { type Address, addressesOf } from '../newsroom/addresses.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { periodPath, storiesOf } from '../newsroom/periods.ts';
import { type FrameData, frame, localeFor } from './frame.ts';
import { type TeaserData, teaser } from './teaser.ts';

/** The calendar: years; the months of a year; the stories of a month by day; a day, which is an edition. */
export function archivePage(language: string, address: Address, newsroom: Newsroom): ArchiveData {
  const { site } = newsroom;
  const locale = localeFor(language, newsroom);
  const period = address.period ?? '';
  const root = localPath('/archive/', language, site);
  const stories = newsroom.byLanguage.get(language) ?? [];
  const inside = addressesOf('archive', language, newsroom)
    .map((other) => other.period ?? '')
    .filter((other) => isChild(other, period))
    .toSorted((a, b) => (a < b ? 1 : -1));
  const isListed = period.length >= 7;
  return {
    kind: 'archive',
    frame: frame(
      {
        language,
        path: address.path,
        title: period
          ? `${locale.strings.archive}: ${locale.period(period)}`
          : locale.strings.archive,
        breadcrumb: [
          { label: locale.strings.archive, path: root },
          ...parentsOf(period).map((parent) => ({
            label: locale.period(parent),
            path: periodPath(root, parent),
          })),
        ],
      },
      newsroom,
    ),
    label: period ? locale.period(period) : locale.strings.archive,
    periods: isListed
      ? []
      : inside.map((other) => ({
          label: locale.period(other),
          path: periodPath(root, other),
          count: locale.count(storiesOfDay(stories, other, site.zone).length),
        })),
    days: isListed
      ? daysOf(period, inside).map((day) => ({
          label: locale.period(day),
          path: periodPath(root, day),
          stories: storiesOfDay(stories, day, site.zone).map((story) =>
            teaser(story, newsroom, locale),
          ),
        }))
      : [],
  };

  function storiesOfDay(all: typeof stories, wanted: string, zone: string) {
    if (wanted.length < 10) return storiesOf(all, wanted, zone);
    return storiesOf(all, wanted.slice(0, 7), zone).filter(
      (story) => newsroom.facts(story).edition === wanted,
    );
  }
}

function isChild(other: string, period: string): boolean {
  const length = period === '' ? 4 : period.length + 3;
  return other.length === length && other.startsWith(period);
}

function daysOf(period: string, inside: string[]): string[] {
  return period.length === 10 ? [period] : inside;
}

function parentsOf(period: string): string[] {
  return [4, 7, 10]
    .filter((length) => length <= period.length)
    .map((length) => period.slice(0, length));
}

export interface ArchiveData {
  kind: 'archive';
  frame: FrameData;
  label: string;
  periods: { label: string; path: string; count: string }[];
  days: { label: string; path: string; stories: TeaserData[] }[];
}
