import type { EditionPlan } from '@broadsheet/article-offline';
import { inLanguage, localPath } from '@broadsheet/article-schema';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { ASSETS, markOf, WORKER } from '../page-data/offline-frame.ts';
import { shownOnFront } from './shown-on-front.ts';

/**
 * What is to be made ready for readers without a network once the pages are built: an edition for each
 * day and language. The newest holds the front and every story on it, and its own search; those before
 * it the stories of their day, by which corrections reach what readers have kept.
 */
export function offlineRecord(newsroom: Newsroom): OfflineRecord {
  const { config, site } = newsroom;
  const below = (path: string) => path.slice(site.base.length);
  return {
    isOffered: config.offline,
    site: site.origin,
    base: site.base,
    mark: markOf(newsroom),
    worker: WORKER,
    assets: ASSETS,
    index: config.search ? ['pagefind/'] : [],
    offlinePages: site.languages.map((language) => below(localPath('/offline/', language, site))),
    editions: config.offline
      ? site.languages.flatMap((language) => editionsIn(language, newsroom))
      : [],
  };
}

function editionsIn(language: string, newsroom: Newsroom): EditionPlan[] {
  const { site, config } = newsroom;
  const at = (path: string) => localPath(path, language, site);
  const fileOf = (day: string) => at(`/editions/${day}.json`);
  const notices = Map.groupBy(
    newsroom.notices.filter((notice) => notice.language === language),
    ({ edition }) => edition,
  );
  const calendar = newsroom.calendar.get(language) ?? new Map();
  const days = new Set([...calendar.keys(), ...notices.keys()].filter(isDay));
  const [newest, ...older] = [...days].sort().reverse();
  const stories = (day: string): Page[] =>
    (newsroom.calendar.get(language)?.get(day) ?? []).map((story) => ({
      url: newsroom.path(story),
      kind: 'story',
    }));
  const withdrawn = (day: string): Page[] =>
    (notices.get(day) ?? []).map(({ path }) => ({ url: path, kind: 'notice' }));
  const edition = (id: string, front: string, pages: Page[]): EditionPlan => ({
    ...{ id, language, title: inLanguage(site.title, language), front, pages },
    file: fileOf(id).slice(site.base.length),
    search: config.search && id === newest,
  });
  if (newest === undefined) return [];
  const own = [...stories(newest), ...withdrawn(newest)];
  const others = shownOnFront(language, newsroom)
    .filter((story) => newsroom.day(story) !== newest)
    .map((story): Page => {
      return { url: newsroom.path(story), kind: 'story', home: fileOf(newsroom.day(story)) };
    });
  const standing = [dayPath(newest, at), at('/saved/'), ...(config.search ? [at('/search/')] : [])];
  const front: Page = { url: at('/'), kind: 'front' };
  return [
    edition(newest, front.url, [
      front,
      ...standing.map((url): Page => ({ url, kind: 'page' })),
      ...own,
      ...others,
    ]),
    ...older.map((day) => {
      const listed = newsroom.calendar.get(language)?.has(day);
      const page: Page = { url: dayPath(day, at), kind: 'page' };
      return edition(day, page.url, [
        ...(listed ? [page] : []),
        ...stories(day),
        ...withdrawn(day),
      ]);
    }),
  ];
}

function dayPath(day: string, at: (path: string) => string): string {
  return at(`/archive/${day.replaceAll('-', '/')}/`);
}

function isDay(period: string): boolean {
  return period.length === 10;
}

type Page = EditionPlan['pages'][number];

/** What `buildOffline` needs, apart from where the built site lies. */
export interface OfflineRecord {
  isOffered: boolean;
  site: string;
  base: string;
  mark: string;
  worker: string;
  assets: string[];
  index: string[];
  offlinePages: string[];
  editions: EditionPlan[];
}
