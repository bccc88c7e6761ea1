import {
  type DatedStory,
  isNotice,
  isPublic,
  nextDue,
  personPath,
  previewStories,
  publicStories,
  type Site,
  type Story,
  type StoryFacts,
  sectionPath,
  seriesPath,
  slugOf,
  storyFacts,
  storyPath,
  topicPath,
} from '@broadsheet/article-schema';
import type { PageEntry, PersonEntry } from '../content/content.ts';
import type { Picture } from '../content/picture.ts';
import type { Redirect } from '../content/redirects.ts';
import type { StoryEntry } from '../content/story.ts';
import type { Config } from '../virtual-config.ts';
import { calendarOf, dateOf } from './calendar.ts';
import { digest } from './digest.ts';
import { labelledFacts } from './labelled-facts.ts';
import { type Locale, localeOf } from './locale.ts';
import { type Cut, cutOf } from './periods.ts';
import { remembered, rememberedSome } from './remembered.ts';
import { siteOf } from './site.ts';
import { storyDigest } from './story-digest.ts';

/**
 * The public stories of the paper as they stand at `config.now`, linked to its sections, topics,
 * people and series. Whatever is not public is not in here, and so on no page; a preview apart.
 */
export function buildNewsroom(content: NewsroomContent, config: Config): Newsroom {
  const site = siteOf(config, content.people);
  // Formats of dates are costly to make: one set for each language.
  const locale = rememberedSome((language: string) => localeOf(language, config));
  const read = [...content.stories.values()];
  const entries = new Map(read.map((entry) => [entry.story.id, entry]));
  const all = read.map(({ story }) => story);
  const shown = config.showsDrafts ? previewStories : publicStories;
  const stories = shown(all, config.now).toSorted(newestFirst);
  const matter = {
    entry: (id: string) => entries.get(id),
    people: content.people,
    picture: (path: string) => content.pictures.get(path),
  };
  const pages = [...content.pages.values()];
  const day = remembered((story: DatedStory) => dateOf(story, config.zone));
  const slug = rememberedSome(slugOf);
  return {
    ...matter,
    config,
    site,
    stories: new Map(stories.map((story) => [story.id, story])),
    byLanguage: groupBy(stories, site.languages, (story) => story.language),
    calendar: calendarOf(stories, site, day),
    lists: listsOf(stories, site, slug),
    notices: all
      .filter((story) => isNotice(story, config.now))
      .map((story) => noticeOf(story as DatedStory, site, config.now)),
    due: nextDue(all, config.now),
    translations: translationsOf(stories),
    pages,
    redirects: [...content.redirects.values()],
    facts: rememberedSome((story) =>
      labelledFacts(storyFacts(story, site), locale(story.language)),
    ),
    ...{ day, slug, path: (story) => storyPath(story, site) },
    cut: remembered((list) => cutOf(list.stories, (story) => day(story).slice(0, 7), config.lists)),
    digest: remembered((story) => {
      // In a preview a page says of a story that it waits.
      const waits = isPublic(story as Story, config.now) ? '' : `${story.published}~`;
      return waits + storyDigest(story, matter);
    }),
    frameDigest: digest(
      pages.map(({ title, slug, language, translationOf }) => [
        title,
        slug,
        language,
        translationOf,
      ]),
    ),
    locale,
  };
}

/** Newest first; of the same moment the greater id first, so that the order never depends on the disk. */
export function newestFirst(a: DatedStory, b: DatedStory): number {
  if (a.published !== b.published) return a.published < b.published ? 1 : -1;
  return a.id < b.id ? 1 : a.id > b.id ? -1 : 0;
}

/** The key of a list: `topic/en/water-policy`. */
export function listKey(kind: ListKind, language: string, id: string): string {
  return `${kind}/${language}/${id}`;
}

function listsOf(
  stories: readonly DatedStory[],
  site: Site,
  slug: (text: string) => string,
): Map<string, StoryList> {
  const lists = new Map<string, StoryList>();
  const add = (list: Omit<StoryList, 'stories'>, story?: DatedStory) => {
    const key = listKey(list.kind, list.language, list.id);
    const known = lists.get(key) ?? { ...list, stories: [] };
    if (story) known.stories.push(story);
    // The oldest story names a topic, so that a later spelling changes no page.
    known.label = list.label;
    lists.set(key, known);
  };
  for (const language of site.languages) {
    for (const { id } of site.sections)
      add({ kind: 'section', language, id, label: id, path: sectionPath(id, language, site) });
  }
  for (const story of stories) {
    const { language } = story;
    add(
      {
        kind: 'section',
        language,
        id: story.section,
        label: story.section,
        path: sectionPath(story.section, language, site),
      },
      story,
    );
    for (const [id, label] of new Map(story.topics.map((topic) => [slug(topic), topic]))) {
      add(
        {
          kind: 'topic',
          language,
          id,
          label,
          path: topicPath(label, language, site),
        },
        story,
      );
    }
    for (const id of new Set(story.byline.map(({ person }) => person))) {
      const person = id === undefined ? undefined : site.people.get(id);
      if (person)
        add(
          {
            kind: 'person',
            language,
            id: person.id,
            label: person.names[language] ?? person.name,
            path: personPath(person.id, language, site),
          },
          story,
        );
    }
    if (story.series) {
      const { name } = story.series;
      add(
        {
          kind: 'series',
          language,
          id: slug(name),
          label: name,
          path: seriesPath(name, language, site),
        },
        story,
      );
    }
  }
  return lists;
}

function groupBy(
  stories: readonly DatedStory[],
  keys: readonly string[],
  keyOf: (story: DatedStory) => string,
): Map<string, DatedStory[]> {
  const groups = new Map<string, DatedStory[]>(keys.map((key) => [key, []]));
  for (const story of stories) groups.get(keyOf(story))?.push(story);
  return groups;
}

function noticeOf(story: DatedStory, site: Site, now: string): Notice {
  const corrections = story.corrections.filter(({ at }) => at <= now);
  const { id, path, url, language, edition, ...facts } = storyFacts(
    { ...story, corrections },
    site,
  );
  const retraction = facts.corrections.findLast(({ kind }) => kind === 'retraction');
  return { path, language, edition, retraction: retraction && { ...retraction, id, url } };
}

/** For each story the others that are the same in another language. */
function translationsOf(stories: readonly DatedStory[]): Map<string, DatedStory[]> {
  const families = Map.groupBy(stories, (story) => story.translationOf ?? story.id);
  const translations = new Map<string, DatedStory[]>();
  for (const family of families.values()) {
    if (family.length < 2) continue;
    for (const story of family)
      translations.set(
        story.id,
        family.filter((other) => other !== story),
      );
  }
  return translations;
}

export type ListKind = 'section' | 'topic' | 'person' | 'series';

export interface StoryList {
  kind: ListKind;
  language: string;
  id: string;
  label: string;
  path: string;
  /** Newest first. */
  stories: DatedStory[];
}

/** What stands at the address of a story that was withdrawn or retracted. */
export interface Notice {
  path: string;
  language: string;
  /** The day that the story was of. */
  edition: string;
  /** Why, where the story was retracted and not only taken away; `id` as in feeds. */
  retraction: (StoryFacts['corrections'][number] & { id: string; url: string }) | undefined;
}

export interface NewsroomContent {
  stories: Map<string, StoryEntry>;
  people: Map<string, PersonEntry>;
  pages: Map<string, PageEntry>;
  pictures: Map<string, Picture>;
  redirects: Map<string, Redirect>;
}

export interface Newsroom {
  config: Config;
  site: Site;
  /** Public stories by id. */
  stories: Map<string, DatedStory>;
  /** Public stories by language, newest first. */
  byLanguage: Map<string, DatedStory[]>;
  /** For each language its periods, `2026`, `2026-11` and `2026-11-22`, newest first. */
  calendar: Map<string, Map<string, DatedStory[]>>;
  lists: Map<string, StoryList>;
  notices: Notice[];
  /** The next moment at which something becomes public, ends or changes. */
  due: string | undefined;
  translations: Map<string, DatedStory[]>;
  pages: PageEntry[];
  people: Map<string, PersonEntry>;
  redirects: Redirect[];
  entry: (id: string) => StoryEntry | undefined;
  picture: (path: string) => Picture | undefined;
  facts: (story: DatedStory) => StoryFacts;
  /** The address of a story, as its facts have it. */
  path: (story: DatedStory) => string;
  /** The day of the paper that a story appeared in, `2026-11-22`. */
  day: (story: DatedStory) => string;
  /** The slug of a topic or series. */
  slug: (name: string) => string;
  /** How a list is divided into pages. */
  cut: (list: StoryList) => Cut;
  /** Changes whenever a page that shows the story may. */
  digest: (story: DatedStory) => string;
  /** Changes with what every page has around its own matter. */
  frameDigest: string;
  locale: (language: string) => Locale;
}
