import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import * as pagefind from 'pagefind';
import { MARK } from '../files/fragment.ts';

/**
 * What Pagefind makes of parts of texts in a language: of each the words that it is found by, in the order
 * of their places; and the engine that finds them. What stands before and after a part makes no
 * difference, so each needs to be asked for once.
 * @throws {Error} with everything that Pagefind could not do, a line each.
 */
export async function cutWords(parts: readonly string[], language: string): Promise<CutParts> {
  const files = await indexText(joinParts(parts), language);
  const words = [...files]
    .filter(([path]) => path.startsWith('index/'))
    .flatMap(([, bytes]) => wordsIn(bytes));
  const between = words.find(({ text }) => text === BETWEEN)?.places ?? [];
  if (between.length !== parts.length)
    throw new Error(`Pagefind found ${between.length} parts of ${parts.length} in a text`);
  const ends = between.map(({ at }) => at).sort((a, b) => a - b);
  const starts = [0, ...ends.map((end) => end + 1)];
  const partAt = partsByPlace(ends);
  const cuts = ends.map((end, part): Cut => ({ words: [], length: end - (starts[part] ?? 0) }));
  for (const { text, places } of words)
    for (const { at, weight } of text === BETWEEN ? [] : places) {
      const part = partAt[at] as number;
      cuts[part]?.words.push({ text, at: at - (starts[part] as number), weight });
    }
  for (const { words } of cuts) words.sort((a, b) => a.at - b.at || (a.text < b.text ? -1 : 1));
  return { cuts, engine: engineIn(files) };
}

/** Ends Pagefind's process. */
export async function closePagefind(): Promise<void> {
  await pagefind.close();
}

/** Parts with a mark after each, which is a word to Pagefind, so that it tells where they end. */
function joinParts(parts: readonly string[]): string {
  return parts.map((part) => `${part.replaceAll(BETWEEN, '')} ${BETWEEN} `).join('');
}

async function indexText(content: string, language: string): Promise<Map<string, Uint8Array>> {
  const { index, errors } = await pagefind.createIndex({ writePlayground: false });
  if (!index) throw new Error(errors.join('\n'));
  try {
    refuse((await index.addCustomRecord({ url: '/', language, content })).errors);
    const { errors, files } = await index.getFiles();
    refuse(errors);
    return new Map(files.map(({ path, content }) => [path.replaceAll('\\', '/'), content]));
  } finally {
    await index.deleteIndex();
  }
}

/**
 * The words of one of Pagefind's files of words: CBOR, `[[[word, [[page, places, facts]], [[form,
 * [[page, places, facts]]], …]], …]]`. A form with accents counts as the word itself.
 */
function wordsIn(bytes: Uint8Array): FoundWord[] {
  const [words] = openPart(bytes) as [[string, Page[], [string, Page[]][]?][]];
  return words.map(([text, pages, forms = []]) => ({
    text,
    places: [pages, ...forms.map(([, pages]) => pages)]
      .flat()
      .flatMap(([, places]) => placesIn(places)),
  }));
}

/** Steps from one place to the next; a number below zero sets the weight, and the next step is from 0. */
function placesIn(numbers: readonly number[]): Place[] {
  const places: Place[] = [];
  let [weight, at] = [USUAL, 0];
  for (const number of numbers) {
    at = number < 0 ? 0 : at + number;
    if (number < 0) weight = Math.min(255, -number - 1);
    else places.push({ at, weight });
  }
  return places;
}

function partsByPlace(ends: readonly number[]): Uint32Array {
  const parts = new Uint32Array((ends.at(-1) ?? 0) + 1);
  let place = 0;
  for (const [part, end] of ends.entries()) while (place <= end) parts[place++] = part;
  return parts;
}

function engineIn(files: ReadonlyMap<string, Uint8Array>): Engine {
  const read = (path: string) => {
    const bytes = files.get(path);
    if (!bytes) throw new Error(`Pagefind made no ${path}`);
    return bytes;
  };
  const { version, languages } = JSON.parse(textOf(read('pagefind-entry.json'))) as Entry;
  const wasm = Object.values(languages)[0]?.wasm ?? 'unknown';
  return {
    name: `wasm.${wasm}.${version}.pagefind`,
    wasm: read(`wasm.${wasm}.pagefind`),
    program: textOf(read('pagefind.js')),
  };
}

function openPart(bytes: Uint8Array): unknown {
  return decode(gunzipSync(bytes).subarray(MARK.length));
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('\n'));
}

/** A letter that no one sees or writes (Hangul filler) and that Pagefind takes for a word. */
const BETWEEN = '\u115F';
/** The weight of a place where none is given. */
const USUAL = 25;

type Page = [page: number, places: number[]];

interface Entry {
  version: string;
  languages: Record<string, { wasm?: string | null }>;
}

interface Place {
  at: number;
  /** In 24ths. */
  weight: number;
}

interface FoundWord {
  text: string;
  places: Place[];
}

export interface CutWord extends Place {
  text: string;
}

/** `at` counts from the beginning of the part, which is so many places long. */
export interface Cut {
  words: CutWord[];
  length: number;
}

export interface CutParts {
  /** One for each part. */
  cuts: Cut[];
  engine: Engine;
}

/** Pagefind’s engine for a language, and its program for the browser, which drives it. */
export interface Engine {
  name: string;
  wasm: Uint8Array;
  program: string;
}
