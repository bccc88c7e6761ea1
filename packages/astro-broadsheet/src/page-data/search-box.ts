import { localPath } from '@broadsheet/article-schema';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { searchCount } from './search-count.ts';

/** What the box of the masthead needs to answer; nothing on a paper without search. */
export function searchBox(
  language: string,
  { config, site, locale }: Newsroom,
): SearchBoxData | undefined {
  if (!config.search) return undefined;
  const { strings } = locale(language);
  const { searchNone, allResults } = strings;
  const digits = config.digits[language];
  const recency = config.search === true ? undefined : config.search.recency;
  return {
    bundlePath: `${site.base}pagefind/`,
    basePath: site.base,
    descriptionPath: localPath('/opensearch.xml', language, site),
    locale: digits === undefined ? language : `${language}-u-nu-${digits}`,
    recency: recency && JSON.stringify(recency),
    words: JSON.stringify({ searchNone, allResults, searchCount: searchCount(strings) }),
  };
}

export interface SearchBoxData {
  bundlePath: string;
  basePath: string;
  /** Of the OpenSearch description. */
  descriptionPath: string;
  /** The language with the numerals of the paper, for dates and numbers. */
  locale: string;
  /** The curve of recency where the paper has its own, as JSON. */
  recency: string | undefined;
  /** The words that the script says, as JSON. */
  words: string;
}
