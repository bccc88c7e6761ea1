import type { DatedStory, LinkFact } from '@broadsheet/article-schema';
import type { Locale, Moment } from '../newsroom/locale.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { say } from '../strings.ts';
import { type PictureData, pictureData } from './picture.ts';

/** A story as lists show it. */
export function teaser(story: DatedStory, newsroom: Newsroom, locale: Locale): TeaserData {
  const facts = newsroom.facts(story);
  return {
    id: facts.storyId,
    path: facts.path,
    headline: facts.headline,
    summary: facts.description,
    kicker: facts.kicker ?? kindLabel(story, locale),
    kind: facts.kind,
    section: facts.section,
    byline: locale.list(
      facts.byline
        .filter(({ role }) => role === 'author' || role === 'reporter')
        .map(({ name }) => name),
    ),
    portrait: portraitOf(story, newsroom),
    published: locale.date(facts.published),
    time: locale.time(facts.published),
    picture: facts.photo && pictureData(facts.photo, newsroom.entry(story.id), newsroom),
    language: facts.language,
    direction: facts.direction,
    corrected:
      facts.corrections.length > 0
        ? locale.strings[facts.corrections.at(-1)?.kind ?? 'correction']
        : undefined,
    isSponsored: facts.kind === 'sponsored',
  };
}

/** The face of the first author who has one, where a story speaks for somebody. */
function portraitOf({ byline, kind }: DatedStory, newsroom: Newsroom): PictureData | undefined {
  if (!PERSONAL.has(kind)) return undefined;
  for (const { person: id } of byline) {
    const person = id === undefined ? undefined : newsroom.people.get(id);
    if (person?.photo) return pictureData(person.photo, person, newsroom);
  }
  return undefined;
}

const PERSONAL = new Set(['opinion', 'analysis', 'review']);

/** The word for a kind that is no plain report; sponsored stories name who paid. */
export function kindLabel(story: DatedStory, { strings }: Locale): string | undefined {
  if (story.sponsor) return say(strings.sponsored, { sponsor: story.sponsor.name });
  return strings[`kind-${story.kind}` as keyof typeof strings];
}

export interface TeaserData {
  id: string;
  path: string;
  headline: string;
  summary: string;
  kicker: string | undefined;
  kind: string;
  section: LinkFact;
  /** The names of who wrote it, as a sentence has them; empty without one. */
  byline: string;
  /** Of the first author who has one. */
  portrait: PictureData | undefined;
  published: Moment;
  time: Moment;
  picture: PictureData | undefined;
  language: string;
  direction: 'ltr' | 'rtl';
  /** The word for the newest correction, where there is one. */
  corrected: string | undefined;
  isSponsored: boolean;
}
