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
    offline: offline ? JSON.stringify(pageFile(bytes, url)) : undefined,
  };
}

/** By file, what is known of the pages that are still as they were made: others may have changed some. */
export function knownPages(made: readonly MadePage[], states: ReadonlyMap<string, State>): Known {
  const texts = new Map<string, string>();
  const known: Known = {
    search: new Map(),
    offline: {
      get: (file) => {
        const text = texts.get(file);
        return text === undefined ? undefined : (JSON.parse(text) as PageFile);
      },
    },
  };
  for (const { file, state, search, offline } of made) {
    if (!isSame(state, states.get(file))) continue;
    known.search.set(file, search);
    if (offline) texts.set(file, offline);
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
  offline: { get: (file: string) => PageFile | undefined };
}

export interface MadePage {
  file: string;
  state: State | undefined;
  /** Null where it does not ask to be searched. */
  search: Page | null;
  /** As JSON: as objects, those of a large archive would fill the memory. */
  offline: string | undefined;
}
