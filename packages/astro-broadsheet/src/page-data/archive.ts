import { collectionNode, type Paper } from '@broadsheet/article-outputs';
import { absolute, type DatedStory, localPath } from '@broadsheet/article-schema';
import type { Address } from '../newsroom/addresses.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { periodPath } from '../newsroom/periods.ts';
import { type FrameData, frame } from './frame.ts';
import { type TeaserData, teaser } from './teaser.ts';

/** The calendar: years; the months of a year; the stories of a month by day; a day, which is an edition. */
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
  const count = (other: string) => locale.count(calendar.get(other)?.length ?? 0);
  const teasers = (day: string) =>
    (calendar.get(day) ?? []).map((story) => teaser(story, newsroom, locale));
  return {
    kind: 'archive',
    frame: frame(head, newsroom),
    label,
    periods: isListed ? [] : inside.map((other) => ({ ...link(other), count: count(other) })),
    days: isListed ? inside.map((day) => ({ ...link(day), stories: teasers(day) })) : [],
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
  periods: { label: string; path: string; count: string }[];
  days: { label: string; path: string; stories: TeaserData[] }[];
}
