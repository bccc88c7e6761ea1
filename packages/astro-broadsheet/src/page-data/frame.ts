import { absolute, inLanguage, localPath } from '@broadsheet/article-schema';
import type { Locale, Moment } from '../newsroom/locale.ts';
import { listKey, type Newsroom } from '../newsroom/newsroom.ts';

/** What every page has around its own matter: the head's facts, masthead, breadcrumb and footer. */
export function frame(page: FrameInput, newsroom: Newsroom): FrameData {
  const { config, site } = newsroom;
  const { language } = page;
  const locale = newsroom.locale(language);
  const paper = inLanguage(site.title, language);
  const at = (path: string) => localPath(path, language, site);
  const home = { id: 'home', label: locale.strings.home, path: at('/') };
  return {
    paper,
    title: page.title ? `${page.title} — ${paper}` : paper,
    description: page.description || inLanguage(config.description, language),
    path: page.path,
    canonical: page.canonical ?? absolute(page.path, site),
    isIndexed: page.isIndexed ?? true,
    locale: { language, direction: locale.direction, strings: locale.strings },
    alternates: [
      { language, url: absolute(page.path, site) },
      ...(page.translations ?? []).map((other) => ({
        language: other.language,
        url: absolute(other.path, site),
      })),
    ],
    breadcrumb: page.breadcrumb ? [home, ...page.breadcrumb] : [],
    homePath: home.path,
    searchPath: config.search ? at('/search/') : undefined,
    archivePath: at('/archive/'),
    correctionsPath: at('/corrections/'),
    feedPath: at('/rss.xml'),
    feedTitle: paper,
    date: page.date,
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

interface FrameInput {
  language: string;
  path: string;
  title?: string | undefined;
  description?: string | undefined;
  canonical?: string | undefined;
  isIndexed?: boolean;
  breadcrumb?: Link[];
  translations?: { language: string; path: string }[];
  /** The day in the masthead: of the build on the front, of the edition on a story, else none. */
  date?: (Moment & { path?: string }) | undefined;
  section?: string | undefined;
}

interface Link {
  label: string;
  path: string;
}

export interface FrameData {
  paper: string;
  title: string;
  description: string;
  path: string;
  canonical: string;
  isIndexed: boolean;
  locale: Pick<Locale, 'language' | 'direction' | 'strings'>;
  /** This page first; absolute. */
  alternates: { language: string; url: string }[];
  /** Empty on the front. */
  breadcrumb: Link[];
  homePath: string;
  searchPath: string | undefined;
  archivePath: string;
  correctionsPath: string;
  feedPath: string;
  feedTitle: string;
  date: (Moment & { path?: string }) | undefined;
  sections: (Link & { isCurrent: boolean })[];
  languages: { language: string; name: string; path: string; isCurrent: boolean }[];
  pages: Link[];
}
