import { type PageFile, pageFile } from '@broadsheet/article-offline';
import { type Page, searchPage } from '@broadsheet/article-search';
import { isSame, type State, stateOf } from './files.ts';
import type { Shelf, Shelved } from './shelf.ts';

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

/** The same with its text on a shelf. */
export function shelved({ offline, ...page }: MadePage, shelf: Shelf): ShelvedPage {
  return { ...page, offline: offline === undefined ? undefined : shelf.put(offline) };
}

/** By file, what is known of the pages that are still as they were made: others may have changed some. */
export function knownPages(
  made: readonly ShelvedPage[],
  states: ReadonlyMap<string, State>,
  shelf: Shelf | undefined,
): Known {
  const texts = new Map<string, Shelved>();
  const known: Known = {
    search: new Map(),
    offline: {
      get: (file) => {
        const text = texts.get(file);
        return text && shelf && (JSON.parse(shelf.take(text)) as PageFile);
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
  /** As JSON. */
  offline: string | undefined;
}

export interface ShelvedPage extends Omit<MadePage, 'offline'> {
  offline: Shelved | undefined;
}
