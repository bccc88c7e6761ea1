import { articleNodes } from '@broadsheet/article-outputs';
import {
  type CreditFact,
  type DatedStory,
  localPath,
  type StoryFacts,
} from '@broadsheet/article-schema';
import { type SearchAttribute, searchAttributes } from '@broadsheet/article-search/record';
import type { Locale, Moment } from '../newsroom/locale.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { storiesBeside } from '../newsroom/older.ts';
import { feedFile } from '../outputs/feed-formats.ts';
import { labelsIn } from '../outputs/paper.ts';
import { storyOutput } from '../outputs/story-output.ts';
import { type Strings, say } from '../strings.ts';
import { type CorrectionNotices, correctionNotices } from './correction-notices.ts';
import { type FrameData, frame } from './frame.ts';
import { type GalleryPhoto, galleryPhotos } from './gallery.ts';
import { type PanelData, panelOf } from './panel.ts';
import { type PictureData, pictureData } from './picture.ts';
import { type ShareLink, shareLinks } from './share.ts';
import { kindLabel, type TeaserData, teaser } from './teaser.ts';
import { waitsNote } from './waits.ts';

/** A story's page. It looks backwards only: nothing published later changes it, its translations apart. */
export function storyPage(story: DatedStory, newsroom: Newsroom): StoryData {
  const { site } = newsroom;
  const facts = newsroom.facts(story);
  const locale = newsroom.locale(story.language);
  const { strings } = locale;
  const editionPath = localPath(
    `/archive/${facts.edition.replaceAll('-', '/')}/`,
    story.language,
    site,
  );
  const beside = storiesBeside(story, newsroom);
  const { previous, checkAlso } = beside;
  const translations = beside.translations.map((other) => translationOf(other, newsroom, locale));
  const photo = facts.photo && pictureData(facts.photo, newsroom.entry(story.id), newsroom);
  const show = (other: DatedStory) => teaser(other, newsroom, locale);
  const output = storyOutput(story, newsroom);
  return {
    kind: 'story',
    frame: frame(
      {
        language: story.language,
        path: facts.path,
        title: facts.headlines.search,
        description: facts.description,
        canonical: facts.canonical,
        isIndexed: facts.isIndexed,
        story: output,
        nodes: (paper) => articleNodes(output, labelsIn(story.language, newsroom), paper),
        breadcrumb: [facts.section],
        date: { ...locale.day(facts.published), path: editionPath },
        section: story.section,
        translations,
        waits: waitsNote(story, newsroom),
      },
      newsroom,
    ),
    facts,
    extra: story.extra ?? {},
    isLongHeadline: facts.headline.length > LONG_HEADLINE,
    label: facts.kicker ?? kindLabel(story, locale),
    kindLabel: kindLabel(story, locale),
    byline: bylineOf(facts, locale, newsroom),
    published: locale.moment(facts.published),
    updated: facts.isModified ? locale.moment(facts.modified) : undefined,
    minutes: say(strings.minutes, { minutes: locale.count(facts.minutes) }),
    photo,
    searchAttributes: facts.isSearched ? searchAttributesOf(story, photo, newsroom) : [],
    photos: galleryPhotos(story, newsroom),
    ...correctionNotices(facts, locale),
    attribution: attributionOf(facts, strings),
    canListen: newsroom.config.listen,
    share: shareLinks(facts, newsroom.config.share, strings),
    panel: panelOf(story, newsroom),
    correctionsPlace: newsroom.config.corrections,
    edition: {
      text: say(strings.edition, { date: locale.date(facts.published).text }),
      path: editionPath,
    },
    seriesStories: beside.series.map(show),
    translations,
    related: beside.related.map(show),
    previous: previous && {
      ...show(previous),
      label: say(strings.previous, { section: facts.section.label }),
    },
    checkAlso: checkAlso && show(checkAlso),
  };
}

function searchAttributesOf(story: DatedStory, image: PictureData | undefined, newsroom: Newsroom) {
  const facts = newsroom.facts(story);
  const [topic = facts.section] = facts.topics;
  const family = [story, ...(newsroom.translations.get(story.id) ?? [])].map(({ id }) => id);
  return searchAttributes({
    ...{ ...facts, image },
    kind: kindLabel(story, newsroom.locale(story.language)),
    family: family.length > 1 ? family.toSorted()[0] : undefined,
    feed: { path: `${topic.path}${feedFile(newsroom.config)}`, name: topic.label },
  });
}

/** Who made the story, in which role; the faces of one author or two. */
function bylineOf(facts: StoryFacts, locale: Locale, newsroom: Newsroom): BylineCredit[] {
  const authors = facts.byline.filter(isAuthor);
  const joints = locale.joints(facts.byline.map(({ name }) => name));
  return facts.byline.map((credit, index) => {
    const person = credit.id === undefined ? undefined : newsroom.people.get(credit.id);
    const isShown = person?.photo && isAuthor(credit) && authors.length <= FACES;
    return {
      ...credit,
      joint: joints[index - 1],
      roleLabel: locale.strings[`role-${credit.role}` as keyof Strings],
      isAuthor: isAuthor(credit),
      portrait: isShown && person.photo ? pictureData(person.photo, person, newsroom) : undefined,
    };
  });
}

// Above this many characters a headline at full size would push the story off the first screen.
const LONG_HEADLINE = 110;

function isAuthor({ role }: CreditFact): boolean {
  return role === 'author' || role === 'reporter';
}

function translationOf(
  other: DatedStory,
  newsroom: Newsroom,
  { strings, languageName, language: own }: Locale,
): TranslationData {
  const { path, headline, language, direction } = newsroom.facts(other);
  return {
    path,
    headline,
    language,
    direction,
    label: say(strings.readIn, { language: languageName(language, own) }),
  };
}

const FACES = 2;

export interface BylineCredit extends CreditFact {
  /** Whether the person wrote or reported the story. */
  isAuthor: boolean;
  /** What stands before the name where it is not the first: a comma, or “and” in the language. */
  joint: string | undefined;
  roleLabel: string | undefined;
  portrait: PictureData | undefined;
}

export interface TranslationData {
  path: string;
  headline: string;
  language: string;
  direction: 'ltr' | 'rtl';
  label: string;
}

/** Whose story it was first; of an original elsewhere that nobody named, the site that it stands on. */
function attributionOf(
  { attribution, canonical, isOriginal }: StoryFacts,
  strings: Strings,
): StoryData['attribution'] {
  const elsewhere = isOriginal ? undefined : canonical;
  const publisher = attribution?.publisher ?? (elsewhere && new URL(elsewhere).hostname);
  if (!publisher) return undefined;
  return {
    text: say(strings[attribution?.relation ?? 'syndicated'], { publisher }),
    url: attribution?.url ?? elsewhere,
  };
}

export interface StoryData extends CorrectionNotices {
  kind: 'story';
  frame: FrameData;
  facts: StoryFacts;
  /** Fields of this paper alone, as its schema has them. */
  extra: Record<string, unknown>;
  /** Whether the headline is set smaller for its length. */
  isLongHeadline: boolean;
  /** The kicker, or the word for the kind. */
  label: string | undefined;
  kindLabel: string | undefined;
  byline: BylineCredit[];
  published: Moment;
  updated: Moment | undefined;
  minutes: string;
  photo: PictureData | undefined;
  /** What the search index reads, unseen. */
  searchAttributes: SearchAttribute[];
  photos: GalleryPhoto[];
  attribution: { text: string; url: string | undefined } | undefined;
  share: ShareLink[];
  canListen: boolean;
  panel: PanelData;
  correctionsPlace: 'top' | 'foot';
  edition: { text: string; path: string };
  seriesStories: TeaserData[];
  translations: TranslationData[];
  related: TeaserData[];
  previous: (TeaserData & { label: string }) | undefined;
  checkAlso: TeaserData | undefined;
}
