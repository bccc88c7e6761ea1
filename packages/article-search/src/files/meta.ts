import { byteReader, byteWriter } from './bytes.ts';
import { sharedLength } from './words.ts';

/** What is known of a shard before a question, as bytes. */
export function writeMeta({ days, lengths, blocks }: Meta): Uint8Array<ArrayBuffer> {
  const all = byteWriter();
  all.number(FORMAT);
  all.number(days.length);
  let last = 0;
  for (const day of days) {
    all.number(day - last);
    last = day;
  }
  all.bytes(lengths);
  all.number(blocks.length);
  let before = '';
  for (const word of blocks) {
    const shared = sharedLength(before, word);
    all.number(shared);
    all.text(word.slice(shared));
    before = word;
  }
  return all.done();
}

/** Throws a RangeError for bytes that are cut off or of another format. */
export function readMeta(bytes: Uint8Array): Meta {
  const reader = byteReader(bytes);
  if (reader.number() !== FORMAT) throw new RangeError('The index is of another version.');
  let day = 0;
  const days = Uint32Array.from({ length: reader.number() }, () => (day += reader.number()));
  const lengths = reader.bytes(days.length);
  let word = '';
  const blocks = Array.from({ length: reader.number() }, () => {
    word = word.slice(0, reader.number()) + reader.text();
    return word;
  });
  return { days, lengths, blocks };
}

/** The number of a day, `yyyy-mm-dd…`; 0 for none. */
export function dayNumber(date: string): number {
  const time = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? 0 : Math.max(0, Math.round(time / DAY_MS) + YEAR_ZERO);
}

/** `yyyy-mm-dd` of a number of a day. */
export function dayOfNumber(day: number): string {
  return new Date((day - YEAR_ZERO) * DAY_MS).toISOString().slice(0, 10);
}

/** The lengths of text and headline in one byte: each as a step of its logarithm. */
export function lengthByte(textWords: number, headlineWords: number): number {
  const text = Math.round((Math.log2(1 + textWords) - SHORTEST) * STEPS);
  return (Math.min(15, Math.max(0, text)) << 4) | Math.min(15, headlineWords);
}

/** About how many words the text has. */
export function textWords(length: number): number {
  return 2 ** ((length >> 4) / STEPS + SHORTEST) - 1;
}

/** How many words the headline has, to 15. */
export function headlineWords(length: number): number {
  return length & 15;
}

// Any change of the files of a shard; an old page then loads the list anew.
const FORMAT = 2;
const DAY_MS = 86_400_000;
const YEAR_ZERO = 719_528;
// From about 20 words to 8,000.
const SHORTEST = 4.5;
const STEPS = 1.75;

export interface Meta {
  /** The day of each story, in rising order. */
  days: Uint32Array;
  lengths: Uint8Array;
  /** The first word of each block. */
  blocks: string[];
}
