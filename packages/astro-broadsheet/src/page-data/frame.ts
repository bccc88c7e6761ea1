import type { Tag } from '@broadsheet/article-outputs';
import { absolute, inLanguage, localPath } from '@broadsheet/article-schema';
import type { Locale, Moment } from '../newsroom/locale.ts';
import { listKey, type Newsroom } from '../newsroom/newsroom.ts';
import { feedFile } from '../outputs/feed-formats.ts';
import { iconName } from '../outputs/icon.ts';
import type { Config } from '../virtual-config.ts';
import type { FrameInput, Link } from './frame-input.ts';
import { machineFacts } from './machine-facts.ts';
import { type OfflineFrame, offlineFrame } from './offline-frame.ts';
import { type SearchBoxData, searchBox } from './search-box.ts';

/** What every page has around its own matter: the head's facts, masthead, breadcrumb and footer. */
export function frame(page: FrameInput, newsroom: Newsroom): FrameData {
  const { config, site } = newsroom;
  const { language } = page;
  const locale = newsroom.locale(language);
  const paper = inLanguage(site.title, language);
  const machines = machineFacts(page, newsroom);
  const at = (path: string) => localPath(path, language, site);
  const home = { id: 'home', label: locale.strings.home, path: at('/') };
  return {
    paper,
    iconPath: `${site.base}${iconName(config)}`,
    preset: config.preset,
    typography: config.typography,
    title: page.title ? `${page.title} — ${paper}` : paper,
    ...machines,
    path: page.path,
    url: absolute(page.path, site),
    locale: { language, tag: locale.tag, direction: locale.direction, strings: locale.strings },
    breadcrumb: page.breadcrumb ? [home, ...page.breadcrumb] : [],
    preview: page.waits ?? (config.isPreview ? locale.strings.preview : undefined),
    homePath: home.path,
    searchPath: config.search ? at('/search/') : undefined,
    search: searchBox(language, newsroom),
    archivePath: at('/archive/'),
    correctionsPath: at('/corrections/'),
    feedPath: at(`/${feedFile(config)}`),
    feedsPath: at('/feeds/'),
    date: page.date,
    offline: offlineFrame(language, newsroom),
    sections: site.sections.map(({ id, title }) => ({
      label: inLanguage(title, language),
      path: newsroom.lists.get(listKey('section', language, id))?.path ?? at(`/${id}/`),
      isCurrent: page.section === id,
    })),
    languages: site.languages.map((other) => ({
      language: other,
      name: locale.languageName(other),
      path:
        (page.translations ?? []).find((translation) => translation.language === other)?.path ??
        localPath('/', other, site),
      isCurrent: other === language,
    })),
    pages: newsroom.pages
      .filter((text) => text.language === language)
      .map(({ title, slug }) => ({ label: title, path: at(`/${slug}/`) })),
  };
}

export interface FrameData {
  paper: string;
  /** The paper's sign, with base. */
  iconPath: string;
  preset: Config['preset'];
  typography: Config['typography'];
  title: string;
  /** What stands in `head` for machines. */
  head: Tag[];
  /** Structured data: the text of a script element. */
  jsonLd: string;
  path: string;
  /** Absolute. */
  url: string;
  locale: Pick<Locale, 'language' | 'tag' | 'direction' | 'strings'>;
  /** Empty on the front. */
  breadcrumb: Link[];
  /** What tells those who make the paper that this page is not published. */
  preview: string | undefined;
  homePath: string;
  searchPath: string | undefined;
  /** What the search box needs to answer. */
  search: SearchBoxData | undefined;
  archivePath: string;
  correctionsPath: string;
  feedPath: string;
  feedsPath: string;
  date: (Moment & { path?: string }) | undefined;
  /** What a page needs for reading without a network; undefined where the paper offers none. */
  offline: OfflineFrame | undefined;
  sections: (Link & { isCurrent: boolean })[];
  languages: { language: string; name: string; path: string; isCurrent: boolean }[];
  pages: Link[];
}
