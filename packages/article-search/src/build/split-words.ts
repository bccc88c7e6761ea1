import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, decodeFirst, encode, Tokenizer } from 'cborg';

/**
 * Splits the word files of an index, of which a reader of Pagefind loads a whole one for a single word,
 * into small ones. Its program asks for the files that the list of the index names, so that this changes
 * what is loaded and nothing of what is found.
 */
export function splitWords(folder: string): void {
  const file = join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(readFileSync(file, 'utf8')) as Entry;
  for (const [name, language] of Object.entries(entry.languages)) {
    const list = readPart(join(folder, listName(language)));
    const parts = decode(list) as List;
    parts[WORD_FILES] = parts[WORD_FILES].flatMap((part) => split(part, name, folder));
    rmSync(join(folder, listName(language)));
    const bytes = encode(parts);
    language.hash = `${name}_${hashOf(bytes, 10)}`;
    writePart(join(folder, listName(language)), [bytes]);
  }
  writeFileSync(file, JSON.stringify(entry));
}

function split([, , whole]: WordFile, language: string, folder: string): WordFile[] {
  const path = (name: string) => join(folder, 'index', `${name}.pf_index`);
  const words = wordsIn(readPart(path(whole)));
  rmSync(path(whole));
  return groupsOf(words).map((group) => {
    const bytes = Buffer.concat([head(1), head(group.length), ...group.map((word) => word.bytes)]);
    const name = `${language}_${hashOf(bytes, 7)}`;
    writePart(path(name), [bytes]);
    const [first = '', last = ''] = [group[0]?.text, group.at(-1)?.text];
    return [[...first].slice(0, BEGINNING).join(''), last, name];
  });
}

/** A file holds one list of words, each with all that is known of it. */
function wordsIn(bytes: Uint8Array): Word[] {
  const start = new Tokenizer(bytes);
  start.next();
  const { value: count } = start.next();
  const words: Word[] = [];
  for (let rest = bytes.subarray(start.pos()); words.length < count; ) {
    const [[text], after] = decodeFirst(rest) as [[string], Uint8Array];
    words.push({ text, bytes: rest.subarray(0, rest.length - after.length) });
    rest = after;
  }
  return words;
}

function groupsOf(words: readonly Word[]): Word[][] {
  const groups: Word[][] = [];
  let room = 0;
  for (const word of words) {
    room -= word.bytes.length;
    const group = groups.at(-1);
    if (group && room >= 0) group.push(word);
    else {
      groups.push([word]);
      room = LARGEST - word.bytes.length;
    }
  }
  return groups;
}

/** The first bytes of a CBOR array of so many values. */
function head(count: number): Uint8Array {
  return encode(new Array(count).fill(0)).subarray(0, -count);
}

function readPart(file: string): Uint8Array {
  return gunzipSync(readFileSync(file)).subarray(MARK.length);
}

function writePart(file: string, bytes: readonly Uint8Array[]): void {
  writeFileSync(file, gzipSync(Buffer.concat([MARK, ...bytes])));
}

function listName({ hash }: { hash: string }): string {
  return `pagefind.${hash}.pf_meta`;
}

function hashOf(bytes: Uint8Array, length: number): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, length);
}

/** Every part of an index begins with this, by which Pagefind knows that it is decompressed. */
const MARK = Buffer.from('pagefind_dcd');
/** Place of the word files in the list of an index. */
const WORD_FILES = 2;
/** Bytes of words in a file, before compression. */
const LARGEST = 8000;
// A file is asked for by a word between its first and its last. As its first goes the beginning of that,
// so that who types the beginning of a word gets the longer words of the next file too.
const BEGINNING = 4;

interface Entry {
  languages: Record<string, { hash: string }>;
}

/** First and last word, and name without ending. */
type WordFile = [first: string, last: string, name: string];

type List = [version: string, pages: unknown[], files: WordFile[], ...rest: unknown[]];

interface Word {
  text: string;
  bytes: Uint8Array;
}
