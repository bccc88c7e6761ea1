import type { CorrectionFact, StoryFacts } from '@broadsheet/article-schema';
import type { Locale, Moment } from '../newsroom/locale.ts';
import { say } from '../strings.ts';

/** What was corrected in a story: all of it, or the newest few and then the earlier ones. */
export function correctionNotices({ corrections }: StoryFacts, locale: Locale): CorrectionNotices {
  const { strings } = locale;
  const all = corrections.toReversed().map((correction) => ({
    ...correction,
    label: strings[correction.kind],
    time: locale.moment(correction.at),
  }));
  if (all.length <= MOST) return { corrections: all, earlierCorrections: undefined };
  const earlier = all.slice(SHOWN);
  const label = say(strings.earlierCorrections, { count: locale.count(earlier.length) });
  return {
    corrections: all.slice(0, SHOWN),
    earlierCorrections: { label, corrections: earlier },
  };
}

const MOST = 5;
const SHOWN = 3;

export interface CorrectionNotices {
  /** Newest first. */
  corrections: CorrectionNotice[];
  /** Those before them, which open on demand. */
  earlierCorrections: { label: string; corrections: CorrectionNotice[] } | undefined;
}

export interface CorrectionNotice extends CorrectionFact {
  /** The word for its kind. */
  label: string;
  time: Moment;
}
