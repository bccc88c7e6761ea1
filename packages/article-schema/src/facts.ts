import type { Correction } from './correction.ts';
import { dayOf, type Instant, latest, toZoned } from './instant.ts';
import { cutAtWord } from './opening.ts';
import { absolute, personPath, sectionPath, seriesPath, storyPath, topicPath } from './paths.ts';
import type { Role } from './people.ts';
import type { Photo } from './photo.ts';
import { directionOf, inLanguage, type Site } from './site.ts';
import { slugOf } from './slug.ts';
import type { DatedStory } from './story.ts';

/**
 * What a story says of itself, decided once for every output. Times are RFC 3339 with the offset of
 * the paper's zone at that moment; addresses are absolute where named `url`, else paths with base.
 */
export function storyFacts(story: DatedStory, site: Site): StoryFacts {
  const path = storyPath(story, site);
  const url = absolute(path, site);
  const { year, month, day } = dayOf(story.published, site.zone);
  const byline = bylineFacts(story, site);
  return {
    id: feedId(story.id, site),
    storyId: story.id,
    path,
    url,
    canonical: story.canonical ?? url,
    isOriginal: story.canonical === undefined || story.canonical === url,
    headline: story.headline,
    headlines: {
      short: story.headline,
      social: story.headline,
      search: story.headline,
      ...story.headlines,
    },
    kicker: story.kicker,
    standfirst: story.standfirst,
    description: cutAtWord(story.standfirst ?? story.opening, 300),
    kind: story.kind,
    section: sectionFact(story.section, story.language, site),
    topics: story.topics.map((label) =>
      linkFact(slugOf(label), label, topicPath(label, story.language, site), site),
    ),
    places: story.places,
    series: story.series && seriesFact(story.series, story.language, site),
    byline,
    authors: byline.filter(({ role }) => role === 'author' || role === 'reporter'),
    dateline: story.dateline,
    language: story.language,
    direction: directionOf(story.language),
    published: toZoned(story.published, site.zone),
    modified: toZoned(modifiedAt(story), site.zone),
    isModified: modifiedAt(story) > story.published,
    edition: `${year}-${month}-${day}`,
    photo: story.photo,
    corrections: correctionFacts(story.corrections, site.zone),
    details: detailsOf(story, site.zone),
    expires: story.expires && toZoned(story.expires, site.zone),
    isFree: story.access === 'free',
    attribution: story.attribution,
    words: story.words,
    minutes: Math.max(1, Math.round(story.words / WORDS_A_MINUTE)),
    isIndexed: !story.noindex,
    isSearched: story.search && !story.noindex,
  };
}

/**
 * The id in feeds: as it is where it is a URI or a Ghost or WordPress guid already, else a tag URI
 * (RFC 4151) of the paper's authority.
 */
export function feedId(id: string, site: Site): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(id)) return id;
  const { domain, year } = site.authority ?? { domain: hostOf(site.origin), year: FIRST_YEAR };
  return `tag:${domain},${year}:${encodeURI(id)}`;
}

/**
 * When the story last changed: its date, `updated` or its newest correction, whichever is last. The end of
 * an embargo lets a story out and changes nothing in it.
 */
export function modifiedAt(story: DatedStory) {
  return latest(story.published, story.updated, ...story.corrections.map(({ at }) => at));
}

/** A section by its id; one that the paper does not declare is called by its id. */
export function sectionFact(id: string, language: string, site: Site): LinkFact {
  const section = site.sections.find((known) => known.id === id);
  const label = section ? inLanguage(section.title, language) : id;
  return linkFact(id, label, sectionPath(id, language, site), site);
}

function seriesFact(series: NonNullable<DatedStory['series']>, language: string, site: Site) {
  const path = seriesPath(series.name, language, site);
  return { ...series, path, url: absolute(path, site) };
}

function linkFact(id: string, label: string, path: string, site: Site): LinkFact {
  return { id, label, path, url: absolute(path, site) };
}

function bylineFacts(story: DatedStory, site: Site): CreditFact[] {
  return story.byline.map((credit) => {
    if (credit.person === undefined) return { name: credit.name, role: credit.role };
    const person = site.people.get(credit.person);
    if (!person) return { name: credit.person, role: credit.role };
    const path = personPath(person.id, story.language, site);
    const name = person.names[story.language] ?? person.name;
    const url = absolute(path, site);
    return { id: person.id, name, role: credit.role, path, url, sameAs: person.urls };
  });
}

/** What a kind of story has of its own. */
function detailsOf(story: DatedStory, zone: string): DetailFacts {
  const { reviewed, claim, verdict, sponsor, interviewee, obituary, live } = story;
  const oldestFirst = live?.updates.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return {
    reviewed,
    claim: claim && { ...claim, at: claim.at && toZoned(claim.at, zone) },
    verdict,
    sponsor,
    interviewee,
    obituary,
    live: live && {
      began: toZoned(live.began, zone),
      ended: live.ended && toZoned(live.ended, zone),
      points: live.points,
      updates: (oldestFirst ?? []).map((update, index, all) => ({
        ...update,
        at: toZoned(update.at, zone),
        anchor: updateAnchor(
          update.at,
          all.slice(0, index).filter(({ at }) => at === update.at).length,
        ),
      })),
    },
  };
}

/**
 * Named after its moment in UTC, so that no update that is taken out or put in later moves it:
 * `update-202611212345`. `before` counts those of the same moment.
 */
function updateAnchor(at: Instant, before: number): string {
  const digits = at.replace(/\.\d+|\D/g, '').replace(/^(\d{12})00$/, '$1');
  return `update-${digits}${before > 0 ? `-${before + 1}` : ''}`;
}

/** Numbered from the oldest, so that an anchor never moves. */
function correctionFacts(corrections: readonly Correction[], zone: string): CorrectionFact[] {
  return corrections
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ at, kind, text }, index) => ({
      anchor: `correction-${index + 1}`,
      at: toZoned(at, zone),
      kind,
      text,
    }));
}

function hostOf(origin: string): string {
  return origin.replace(/^https?:\/\//, '').replace(/:\d+$/, '');
}

const WORDS_A_MINUTE = 220;
// A tag URI names a year in which the domain was the paper's; without the option it is this one.
const FIRST_YEAR = 2026;

export interface StoryFacts {
  /** The id that feeds and records carry: an absolute URI. */
  id: string;
  /** The id in the front matter. */
  storyId: string;
  path: string;
  url: string;
  canonical: string;
  /** Whether the canonical address is this story's own. */
  isOriginal: boolean;
  headline: string;
  headlines: { short: string; social: string; search: string };
  kicker: string | undefined;
  standfirst: string | undefined;
  /** Plain text, at most 300 characters: the standfirst, else the beginning of the body. */
  description: string;
  kind: DatedStory['kind'];
  section: LinkFact;
  topics: LinkFact[];
  places: string[];
  series: { name: string; part?: number | undefined; path: string; url: string } | undefined;
  /** Everyone named, in the order of the byline. */
  byline: CreditFact[];
  /** Those of the byline who wrote it: authors and reporters. */
  authors: CreditFact[];
  dateline: string | undefined;
  language: string;
  direction: 'ltr' | 'rtl';
  published: string;
  modified: string;
  isModified: boolean;
  /** The day of the paper that the story appeared in, yyyy-mm-dd in the paper's zone. */
  edition: string;
  photo: Photo | undefined;
  /** Oldest first. */
  corrections: CorrectionFact[];
  details: DetailFacts;
  expires: string | undefined;
  isFree: boolean;
  attribution: DatedStory['attribution'];
  words: number;
  minutes: number;
  isIndexed: boolean;
  isSearched: boolean;
}

export interface LinkFact {
  id: string;
  label: string;
  path: string;
  /** Absolute. */
  url: string;
}

export interface CreditFact {
  name: string;
  role: Role;
  /** The person's id, path and absolute address, where the paper has a page of theirs. */
  id?: string;
  path?: string;
  url?: string;
  /** Pages of the person elsewhere. */
  sameAs?: string[];
}

/** Fields of the kinds of story, with times in the zone of the paper. */
export interface DetailFacts
  extends Pick<DatedStory, 'reviewed' | 'verdict' | 'sponsor' | 'interviewee' | 'obituary'> {
  claim:
    | { text: string; by?: string | undefined; at?: string | undefined; url?: string | undefined }
    | undefined;
  live:
    | {
        began: string;
        ended: string | undefined;
        points: string[];
        /** Oldest first. */
        updates: { anchor: string; at: string; headline: string; text: string; pinned: boolean }[];
      }
    | undefined;
}

export interface CorrectionFact {
  anchor: string;
  at: string;
  kind: Correction['kind'];
  text: string;
}
