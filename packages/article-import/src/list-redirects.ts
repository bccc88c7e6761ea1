import type { Note, Place, RedirectItem } from './reader.ts';

/** Old addresses of lists of stories lead to where the paper has those lists. */
export function listRedirects(lists: ReadonlyMap<string, ListAddress>): RedirectItem[] {
  return [...lists].map(([from, { to, place }]) => {
    const note: Note = {
      what: 'guessed',
      field: 'aliases',
      code: 'import/list-address',
      message: 'The paper is taken to have the addresses that it has unless told otherwise.',
      place,
      value: to,
      source: 'the default patterns of addresses',
      confidence: 'medium',
    };
    return { kind: 'redirect', from: [from], to, source: place, notes: [note] };
  });
}

export interface ListAddress {
  /** In the paper. */
  to: string;
  /** Where the first post of the list stands. */
  place: Place;
}
