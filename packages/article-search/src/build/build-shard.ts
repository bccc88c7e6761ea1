import { gzipSync } from 'node:zlib';
import { dayNumber, lengthByte, writeMeta } from '../files/meta.ts';
import {
  blockFile,
  FACETS_FILE,
  FRAGMENT_MARK,
  fragmentFile,
  META_FILE,
  placesFile,
  SPELLING_FILE,
  TWINS_FILE,
} from '../files/names.ts';
import { writePlaces } from '../files/places.ts';
import { writeWords } from '../files/words.ts';
import type { SearchRecord } from '../page-record.ts';
import { blocksOf } from './blocks.ts';
import { dictionaryOf } from './dictionary.ts';
import { facetsOf } from './facets.ts';

/**
 * The files of a shard, compressed, by their path in its folder. The same records give the same bytes,
 * in whatever order they come.
 */
export function buildShard(
  records: readonly SearchRecord[],
  language: string,
): Map<string, Buffer> {
  const sorted = records.toSorted(byDate);
  const files = new Map<string, Buffer>();
  const add = (path: string, content: string | Uint8Array) => files.set(path, gzipSync(content));
  const { words, lengths } = dictionaryOf(sorted, language);
  const blocks = blocksOf(words);
  for (const [at, block] of blocks.entries()) {
    add(blockFile(at), writeWords(block));
    add(placesFile(at), writePlaces(block));
  }
  add(
    META_FILE,
    writeMeta({
      days: Uint32Array.from(sorted, ({ published }) => dayNumber(published ?? '')),
      lengths: Uint8Array.from(lengths, ([text, headline]) => lengthByte(text, headline)),
      blocks: blocks.map(([first]) => first?.word ?? ''),
    }),
  );
  add(FACETS_FILE, JSON.stringify(facetsOf(sorted)));
  add(TWINS_FILE, JSON.stringify(twinsOf(sorted)));
  add(SPELLING_FILE, spellingOf(words));
  for (const [at, record] of sorted.entries())
    add(fragmentFile(language, at), `${FRAGMENT_MARK}${JSON.stringify(fragmentOf(record))}`);
  return files;
}

function byDate(a: SearchRecord, b: SearchRecord): number {
  const [one, other] = [dayNumber(a.published ?? ''), dayNumber(b.published ?? '')];
  if (one !== other) return one - other;
  return timeOf(a) - timeOf(b) || (a.url < b.url ? -1 : a.url > b.url ? 1 : 0);
}

function timeOf({ published }: SearchRecord): number {
  return published ? Date.parse(published) || 0 : 0;
}

function twinsOf(records: readonly SearchRecord[]): [number, string][] {
  return records.flatMap(({ family }, at) => (family ? [[at, family] as [number, string]] : []));
}

/** The words that several stories have: one that a single story has may be misspelt itself. */
function spellingOf(words: ReturnType<typeof dictionaryOf>['words']): string {
  const common = words.filter(
    ({ word, stories }) => (stories.length > 1 || words.length < FEW) && /^\p{L}{4,}$/u.test(word),
  );
  return common.map(({ word }) => word).join('\n');
}

function fragmentOf({ url, headline, standfirst, body, filters, meta, published }: SearchRecord) {
  return {
    url,
    content: body,
    word_count: body.split(' ').length,
    filters: filters ?? {},
    meta: {
      title: headline,
      ...(standfirst && { standfirst }),
      ...(published && { date: published }),
      ...meta,
    },
    anchors: [],
  };
}

// Below so many words a paper is too young to have many words twice.
const FEW = 5000;
