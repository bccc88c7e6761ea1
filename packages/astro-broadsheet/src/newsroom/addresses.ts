import { localPath } from '@broadsheet/article-schema';
import type { ListKind, Newsroom } from './newsroom.ts';
import { periodPath } from './periods.ts';

/** Every page of a kind in a language: its address, and what it shows. */
export function addressesOf(kind: PageKind, language: string, newsroom: Newsroom): Address[] {
  const { site } = newsroom;
  const at = (path: string) => localPath(path, language, site);
  switch (kind) {
    case 'front':
      return [{ path: at('/') }];
    case 'search':
    case 'corrections':
    case 'feeds':
    case 'saved':
    case 'offline':
      return [{ path: at(`/${kind}/`) }];
    case 'story':
      return storyAddresses(language, newsroom);
    case 'archive':
      return ['', ...(newsroom.calendar.get(language)?.keys() ?? [])].map((period) => ({
        path: period ? periodPath(at('/archive/'), period) : at('/archive/'),
        period,
      }));
    case 'page':
      return newsroom.pages
        .filter((page) => page.language === language)
        .map(({ slug }) => ({ path: at(`/${slug}/`), id: slug }));
    default:
      return listAddresses(kind, language, newsroom);
  }
}

function storyAddresses(language: string, newsroom: Newsroom): Address[] {
  const stories = newsroom.byLanguage.get(language) ?? [];
  return [
    ...stories.map((story) => ({ path: newsroom.path(story), id: story.id })),
    ...newsroom.notices
      .filter((notice) => notice.language === language)
      .map(({ path }) => ({ path })),
  ];
}

function listAddresses(kind: ListKind, language: string, { lists, cut }: Newsroom): Address[] {
  return [...lists.values()]
    .filter((list) => list.kind === kind && list.language === language)
    .flatMap((list) => [
      { path: list.path, id: list.id },
      ...[...cut(list).pages.keys()].map((period) => ({
        path: periodPath(list.path, period),
        id: list.id,
        period,
      })),
    ]);
}

export type PageKind =
  | ListKind
  | 'front'
  | 'story'
  | 'archive'
  | 'search'
  | 'corrections'
  | 'feeds'
  | 'saved'
  | 'offline'
  | 'page';

/** `id` is of a story, list or page; `period` a year, month or day. `path` is percent-encoded, with base. */
export interface Address {
  path: string;
  id?: string;
  period?: string;
}
