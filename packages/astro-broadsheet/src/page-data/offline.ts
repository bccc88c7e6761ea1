import type { Address } from '../newsroom/addresses.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { type FrameData, frame } from './frame.ts';
import { wordsOf } from './offline-frame.ts';
import { SHELF_WORDS } from './saved.ts';

/** What stands in for a page that is not on this device, while there is no network. */
export function offlinePage(language: string, { path }: Address, newsroom: Newsroom): OfflineData {
  const { strings } = newsroom.locale(language);
  return {
    kind: 'offline',
    frame: frame({ language, path, title: strings.absent, isIndexed: false }, newsroom),
    words: wordsOf(strings, SHELF_WORDS),
  };
}

export interface OfflineData {
  kind: 'offline';
  frame: FrameData;
  /** The words that the script says, as JSON. */
  words: string;
}
