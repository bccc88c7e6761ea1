import type { SearchWords } from '@broadsheet/article-search/page';
import type { Address } from '../newsroom/addresses.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { feedFormats } from '../outputs/feed-formats.ts';
import type { Strings } from '../strings.ts';
import { type FrameData, frame } from './frame.ts';
import type { SearchBoxData } from './search-box.ts';
import { searchCount } from './search-count.ts';

/** The search page. */
export function searchPage(language: string, { path }: Address, newsroom: Newsroom): SearchData {
  const { strings, languageName } = newsroom.locale(language);
  const page = frame(
    {
      language,
      path,
      title: strings.search,
      breadcrumb: [{ label: strings.search, path }],
    },
    newsroom,
  );
  return {
    kind: 'search',
    frame: page,
    box: page.search as SearchBoxData,
    languages: newsroom.site.languages.map((other) => ({
      language: other.toLowerCase(),
      name: languageName(other),
    })),
    words: JSON.stringify(searchWords(strings, newsroom)),
  };
}

function searchWords(strings: Strings, { config }: Newsroom): SearchWords {
  const { section, topic, person, kind, place, year } = strings;
  const { searching, searchNone, searchMissing, searchFailed, searchSoFar, searchLoading } =
    strings;
  const { searchLacks, searchOffline, didYouMean, removeFilter, allResults, searchAge } = strings;
  // Of the formats the words name RSS, which a paper may not have.
  const searchFeed = strings.searchFeed.replace('RSS', feedFormats(config)[0]?.name ?? '');
  const { tryAgain, from, to } = strings;
  return {
    ...{ searching, searchNone, searchMissing, searchFailed, searchSoFar, searchLoading },
    ...{ searchLacks, searchOffline, didYouMean, removeFilter, allResults, searchFeed, searchAge },
    ...{ tryAgain, from, to, filterNames: { section, topic, person, kind, place, year } },
    searchCount: searchCount(strings),
  };
}

export interface SearchData {
  kind: 'search';
  frame: FrameData;
  box: SearchBoxData;
  /** Tags in small letters. */
  languages: { language: string; name: string }[];
  /** The words that the script says, as JSON. */
  words: string;
}
