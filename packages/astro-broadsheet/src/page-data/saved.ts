import type { Address } from '../newsroom/addresses.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { type FrameData, frame } from './frame.ts';
import { wordsOf } from './offline-frame.ts';

/** What this device keeps of the paper; the lists are filled on the device. */
export function savedPage(language: string, { path }: Address, newsroom: Newsroom): SavedData {
  const { strings } = newsroom.locale(language);
  return {
    kind: 'saved',
    frame: frame(
      {
        language,
        path,
        title: strings.onDevice,
        isIndexed: false,
        breadcrumb: [{ label: strings.onDevice, path }],
      },
      newsroom,
    ),
    words: wordsOf(strings, SHELF_WORDS),
  };
}

export const SHELF_WORDS = [
  'stories',
  'withoutPictures',
  'remove',
  'storage-editions',
  'storage-saved',
  'storage-pictures',
  'storage-index',
  'storage-visited',
  'clearSure',
] as const;

export interface SavedData {
  kind: 'saved';
  frame: FrameData;
  /** The words that the script says, as JSON. */
  words: string;
}
