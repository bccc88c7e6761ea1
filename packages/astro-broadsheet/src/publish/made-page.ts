import { type PageFile, pageFile } from '@broadsheet/article-offline';
import { type Page, searchPage } from '@broadsheet/article-search';
import { isSame, type State, stateOf } from './files.ts';

/** What search and editions will ask of a page, found out while its bytes are at hand. */
export function readMade(
  file: string,
  bytes: Uint8Array,
  { path, url, search, offline }: Reading,
): MadePage {
  return {
    file,
    state: stateOf(path),
    search: search ? searchPage(file, bytes) : null,
    offline: offline ? pageFile(bytes, url) : undefined,
  };
}

/** By file, what is known of the pages that are still as they were made: others may have changed some. */
export function knownPages(made: readonly MadePage[], states: ReadonlyMap<string, State>): Known {
  const known: Known = { search: new Map(), offline: new Map() };
  for (const { file, state, search, offline } of made) {
    if (!isSame(state, states.get(file))) continue;
    known.search.set(file, search);
    if (offline) known.offline.set(file, offline);
  }
  return known;
}

interface Reading {
  path: string;
  url: string;
  search: boolean;
  offline: boolean;
}

export interface Known {
  search: Map<string, Page | null>;
  offline: Map<string, PageFile>;
}

export interface MadePage {
  file: string;
  state: State | undefined;
  /** Null where it does not ask to be searched. */
  search: Page | null;
  offline: PageFile | undefined;
}
