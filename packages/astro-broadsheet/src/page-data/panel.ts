import type { DatedStory, StoryFacts } from '@broadsheet/article-schema';
import type { Locale, Moment } from '../newsroom/locale.ts';
import { say } from '../strings.ts';

/** What a kind of story has of its own. */
export function panelOf({ details }: StoryFacts, locale: Locale): PanelData {
  const { strings } = locale;
  const { reviewed, claim, verdict, interviewee, obituary, live } = details;
  const rating = reviewed?.rating;
  return {
    reviewed: reviewed && {
      ...reviewed,
      rating:
        rating &&
        say(strings.rating, { value: locale.count(rating.value), best: locale.count(rating.best) }),
    },
    claim: claim && { text: claim.text, by: claim.by },
    verdict,
    interviewee,
    obituary,
    live: live && {
      isEnded: live.ended !== undefined,
      points: live.points,
      updates: live.updates
        .toReversed()
        .toSorted((a, b) => Number(b.pinned) - Number(a.pinned))
        .map(({ anchor, at, headline, text }) => ({
          ...{ anchor, headline, text, html: '' },
          time: locale.moment(at),
        })),
    },
  };
}

export interface PanelData {
  reviewed:
    | {
        name: string;
        creator?: string | undefined;
        url?: string | undefined;
        rating: string | undefined;
      }
    | undefined;
  claim: { text: string; by: string | undefined } | undefined;
  verdict: string | undefined;
  interviewee: DatedStory['interviewee'];
  obituary: DatedStory['obituary'];
  /** Updates: pinned first, then the newest; `text` is Markdown, `html` what the route makes of it. */
  live:
    | {
        isEnded: boolean;
        points: string[];
        updates: { anchor: string; time: Moment; headline: string; text: string; html: string }[];
      }
    | undefined;
}
