import type { DetailFacts, StoryFacts } from '@broadsheet/article-schema';
import type { Locale, Moment } from '../newsroom/locale.ts';
import { say } from '../strings.ts';

/** A live blog: how it stands, and its updates, the pinned ones first, then the newest. */
export function liveData(live: Live, { path }: StoryFacts, locale: Locale): LiveData {
  const newest = live.updates.at(-1)?.at ?? live.began;
  return {
    ended: live.ended === undefined ? undefined : locale.moment(live.ended),
    asOf: say(locale.strings.liveAsOf, { time: locale.moment(newest).text }),
    path,
    points: live.points,
    updates: live.updates
      .toReversed()
      .toSorted((a, b) => Number(b.pinned) - Number(a.pinned))
      .map(({ anchor, at, headline, text, pinned }) => ({
        ...{ anchor, headline, text, html: '', isPinned: pinned },
        ...{ time: locale.time(at), date: locale.shortDate(at) },
      })),
  };
}

type Live = NonNullable<DetailFacts['live']>;

export interface LiveData {
  /** When the coverage ended, if it has. */
  ended: Moment | undefined;
  /** Up to when the page tells, in words. */
  asOf: string;
  /** Where the page is loaded anew. */
  path: string;
  points: string[];
  updates: LiveUpdateData[];
}

/** `text` is Markdown, `html` what the route makes of it. */
export interface LiveUpdateData {
  anchor: string;
  time: Moment;
  date: Moment;
  headline: string;
  text: string;
  html: string;
  isPinned: boolean;
}
