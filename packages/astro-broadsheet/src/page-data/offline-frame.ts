import { absolute, localPath } from '@broadsheet/article-schema';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { StringName, Strings } from '../strings.ts';
import type { Config } from '../virtual-config.ts';

/** What every page has for reading without a network. */
export function offlineFrame(language: string, newsroom: Newsroom): OfflineFrame | undefined {
  const { config, site } = newsroom;
  if (!config.offline) return undefined;
  const { strings, tag } = newsroom.locale(language);
  const at = (path: string) => localPath(path, language, site);
  const [light, dark] = PAPER_COLOURS[config.preset];
  return {
    id: absolute(site.base, site),
    settings: {
      'data-base': site.base,
      'data-worker': `${site.base}${WORKER}`,
      'data-site': markOf(newsroom),
      'data-assets': ASSETS.map((folder) => site.base + folder).join(' '),
      'data-editions': at('/editions/'),
      'data-locale': tag,
    },
    words: wordsOf(strings, NOTE_WORDS),
    saveWords: wordsOf(strings, ['save', 'saved', 'saveFailed']),
    notesPath: at('/offline/'),
    savedPath: at('/saved/'),
    manifestPath: at('/site.webmanifest'),
    appleIconPath: `${site.base}icons/apple-180.png`,
    colours: { light, dark },
  };
}

/** A piece of text that every page of this paper has in its head, and no page of another. */
export function markOf({ site }: Pick<Newsroom, 'site'>): string {
  return `"paper" content="${absolute(site.base, site)}"`;
}

/** Some words of the page for a script, as JSON. */
export function wordsOf(strings: Strings, names: readonly StringName[]): string {
  return JSON.stringify(Object.fromEntries(names.map((name) => [name, strings[name]])));
}

/** The words of the search of an edition. */
export function editionSearchWords(strings: Strings): string {
  return wordsOf(strings, ['searchCovers', 'searchFailed', 'found', 'searchNone']);
}

/** The words of the panel that takes the paper along. */
export function takeWords(strings: Strings): string {
  return wordsOf(strings, TAKE_WORDS);
}

export const WORKER = 'sw.js';
/** Folders whose files never change under their name. */
export const ASSETS = ['_astro/'];
/** The paper of each look, in light and dark: `--paper` of tokens.css and presets. */
export const PAPER_COLOURS: Record<Config['preset'], readonly [light: string, dark: string]> = {
  broadsheet: ['#fffdf9', '#131316'],
  tabloid: ['#ffffff', '#101012'],
  magazine: ['#fbfaf7', '#141516'],
};

const NOTE_WORDS = ['absent', 'correctedSince', 'updatedSince', 'withdrawnSince'] as const;

const TAKE_WORDS = [
  'withPictures',
  'textOnly',
  'taking',
  'pause',
  'goOn',
  'taken',
  'takeOpen',
  'takeBusy',
  'takeFull',
  'takeOffline',
  'takeWrong',
  'takeGone',
] as const;

export interface OfflineFrame {
  /** What tells this paper from others: its address. */
  id: string;
  /** Attributes that scripts read. */
  settings: Record<string, string>;
  /** The words of notes and of the button that saves, as JSON. */
  words: string;
  saveWords: string;
  /** The page that has the notes. */
  notesPath: string;
  savedPath: string;
  manifestPath: string;
  appleIconPath: string;
  /** Of the paper, around the page. */
  colours: { light: string; dark: string };
}
