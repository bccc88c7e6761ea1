import { pageNode } from '@broadsheet/article-outputs';
import { absolute, localPath } from '@broadsheet/article-schema';
import type { Address } from '../newsroom/addresses.ts';
import type { Moment } from '../newsroom/locale.ts';
import type { Newsroom, Notice } from '../newsroom/newsroom.ts';
import { correctionNotes } from '../outputs/corrections.ts';
import { type FrameData, frame } from './frame.ts';

/** Every correction of the paper in a language, newest first. */
export function correctionsPage(
  language: string,
  { path }: Address,
  newsroom: Newsroom,
): CorrectionsData {
  const locale = newsroom.locale(language);
  return {
    kind: 'corrections',
    frame: frame(
      {
        language,
        path,
        title: locale.strings.corrections,
        breadcrumb: [{ label: locale.strings.corrections, path }],
        nodes: (paper) => [
          pageNode({ url: absolute(path, newsroom.site), name: locale.strings.corrections }, paper),
        ],
      },
      newsroom,
    ),
    corrections: correctionNotes(language, newsroom).map(
      ({ at, kind, text, headline, url, anchor }) => ({
        headline,
        path: `${url.slice(newsroom.site.origin.length)}#${anchor}`,
        text,
        label: locale.strings[kind],
        time: locale.date(at),
      }),
    ),
  };
}

/** A page that is no story. Its body is rendered where it is shown. */
export function textPage(
  { id, path }: Address,
  language: string,
  newsroom: Newsroom,
): TextPageData {
  const page = newsroom.pages.find((other) => other.slug === id && other.language === language);
  if (!page) throw new Error(`There is no page at ${path}.`);
  const { title, description, opening, noindex } = page;
  const family = page.translationOf ?? page.slug;
  const twins = newsroom.pages.filter(
    (other) => other !== page && (other.translationOf ?? other.slug) === family,
  );
  const translations = twins.map((twin) => ({
    language: twin.language,
    path: localPath(`/${twin.slug}/`, twin.language, newsroom.site),
  }));
  return {
    kind: 'page',
    frame: frame(
      {
        language,
        path,
        title,
        description: description ?? opening,
        isIndexed: !noindex,
        breadcrumb: [{ label: title, path }],
        translations,
        nodes: (paper) => [
          pageNode({ url: absolute(path, newsroom.site), name: title, description }, paper),
        ],
      },
      newsroom,
    ),
    title,
    file: page.file,
    pictures: page.pictures,
  };
}

/** What stands where a story was withdrawn. */
export function noticePage({ path, language, retraction }: Notice, newsroom: Newsroom): NoticeData {
  const { strings } = newsroom.locale(language);
  return {
    kind: 'notice',
    frame: frame({ language, path, title: strings.withdrawn, isIndexed: false }, newsroom),
    text: retraction?.text,
    anchor: retraction?.anchor,
  };
}

/** The page for addresses that nothing answers, in the paper's first language. */
export function notFoundPage(newsroom: Newsroom): NotFoundData {
  const language = newsroom.site.languages[0] ?? 'en';
  const path = localPath('/404.html', language, newsroom.site);
  const { strings } = newsroom.locale(language);
  return {
    kind: 'not-found',
    frame: frame({ language, path, title: strings.notFound, isIndexed: false }, newsroom),
  };
}

export interface CorrectionsData {
  kind: 'corrections';
  frame: FrameData;
  corrections: { headline: string; path: string; text: string; label: string; time: Moment }[];
}

export interface TextPageData {
  kind: 'page';
  frame: FrameData;
  title: string;
  file: string;
  pictures: Record<string, string>;
}

export interface NoticeData {
  kind: 'notice';
  frame: FrameData;
  text: string | undefined;
  /** Id of the text, where lists of corrections link to it. */
  anchor: string | undefined;
}

export interface NotFoundData {
  kind: 'not-found';
  frame: FrameData;
}
