import type { DatedStory } from '@broadsheet/article-schema';
import type { Moment } from '../newsroom/locale.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Strings } from '../strings.ts';
import { type LifeDates, lifeDates } from './life-dates.ts';
import { type LiveData, liveData } from './live.ts';
import { type RatingData, ratingData } from './rating.ts';

/** What a kind of story has of its own. */
export function panelOf(story: DatedStory, newsroom: Newsroom): PanelData {
  const locale = newsroom.locale(story.language);
  const { details } = newsroom.facts(story);
  const { reviewed, claim, verdict, sponsor, interviewee, obituary, live } = details;
  const word = (name: string) => locale.strings[name as keyof Strings] as string | undefined;
  return {
    about: word(`about-${story.kind}`),
    sponsor: sponsor && { name: sponsor.name, url: sponsor.url },
    posts: postsOf(story, newsroom),
    reviewed: reviewed && {
      ...{ name: reviewed.name, creator: reviewed.creator, url: reviewed.url },
      type: word(`reviewed-${reviewed.type}`),
      rating: reviewed.rating && ratingData(reviewed.rating, locale),
    },
    claim: claim && {
      ...{ text: quoted(claim.text, locale.strings), by: claim.by, url: claim.url },
      at: claim.at === undefined ? undefined : locale.date(claim.at),
      verdict: verdict ?? '',
    },
    interviewee,
    life: obituary && lifeDates(obituary, locale, newsroom.config.zone),
    live: live && liveData(live, newsroom.facts(story), locale),
  };
}

/** Between the quotation marks of the language. */
function quoted(text: string, { quotes }: Strings): string {
  const [open = '“', close = '”'] = quotes.split(' ');
  return `${open}${text}${close}`;
}

function postsOf({ byline, language }: DatedStory, { people }: Newsroom): string[] {
  return byline
    .filter(({ role }) => role === 'author' || role === 'reporter')
    .flatMap(({ person: id }) => (id === undefined ? [] : (people.get(id) ?? [])))
    .flatMap(({ role, roles }) => roles[language] ?? role ?? []);
}

export interface PanelData {
  /** Whose view it is, or who had a part in it. */
  about: string | undefined;
  sponsor: { name: string; url: string | undefined } | undefined;
  /** What the people of the paper are who wrote it. */
  posts: string[];
  reviewed:
    | {
        name: string;
        /** The word for what it is; of anything else none. */
        type: string | undefined;
        creator: string | undefined;
        url: string | undefined;
        rating: RatingData | undefined;
      }
    | undefined;
  claim:
    | {
        /** Between quotation marks. */
        text: string;
        by: string | undefined;
        at: Moment | undefined;
        url: string | undefined;
        verdict: string;
      }
    | undefined;
  interviewee: DatedStory['interviewee'];
  life: LifeDates | undefined;
  live: LiveData | undefined;
}
