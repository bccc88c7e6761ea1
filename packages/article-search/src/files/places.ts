import { byteReader, byteWriter } from './bytes.ts';

/** For each word of a block, for each of its stories, the places of the word in the story. */
export function writePlaces(words: readonly WordPlaces[]): Uint8Array<ArrayBuffer> {
  const all = byteWriter();
  const list = byteWriter();
  for (const { counts, places } of words) {
    list.clear();
    let at = 0;
    for (const count of counts) {
      list.number(count);
      let last = 0;
      for (const end = at + count; at < end; at++) {
        const place = places[at] ?? 0;
        list.number(place - last);
        last = place;
      }
    }
    all.number(list.length);
    all.bytes(list.done());
  }
  return all.done();
}

/** The places of the word that stands at `index` in its block, for each of its `count` stories. */
export function readPlaces(bytes: Uint8Array, index: number, count: number): number[][] {
  const reader = byteReader(bytes);
  for (let skipped = 0; skipped < index; skipped++) reader.bytes(reader.number());
  const list = byteReader(reader.bytes(reader.number()));
  return Array.from({ length: count }, () => {
    let place = 0;
    return Array.from({ length: list.number() }, () => (place += list.number()));
  });
}

export interface WordPlaces {
  /** For each story, how many of `places` are its own. */
  counts: readonly number[];
  /** Rising within a story. */
  places: readonly number[];
}
