import { dayNumber } from '../files/day.ts';
import { type Head, headFile } from '../files/head.ts';
import { DAYS_FILE, ENGINE_FILE, FACETS_FILE, SPELLING_FILE, TWINS_FILE } from '../files/names.ts';
import { stepsOf } from '../files/numbers.ts';
import type { SearchRecord } from '../page-record.ts';
import { commonWords } from './common-words.ts';
import { cutEngine } from './cut-engine.ts';
import type { Cut } from './cut-words.ts';
import { facetsOf } from './facets.ts';
import { gzip } from './gzip.ts';
import type { ShardFiles } from './kept.ts';
import { type NotedCuts, noteCuts } from './kept-cuts.ts';
import { lexiconOf } from './lexicon.ts';
import { packIndex } from './pack-index.ts';
import { packStories } from './pack-stories.ts';
import { postWords } from './post-words.ts';
import { readStories } from './read-stories.ts';

/**
 * The files of a shard, by path from its folder: stories, words as Pagefind makes them, in a form that
 * costs a reader little, and beside them what Pagefind has no place for. The same records give the same
 * bytes, in whatever order they come.
 * @throws {Error} with everything that Pagefind could not do, a line each.
 */
export async function indexRecords(
  records: readonly SearchRecord[],
  { hash, language }: ShardName,
  kept?: KeptOfShard,
): Promise<IndexedShard> {
  const sorted = records.toSorted(byDate);
  const lexicon = lexiconOf(language);
  const texts = readStories(sorted, lexicon);
  const engine = await lexicon.cutAll(kept?.cuts);
  const words = packIndex(postWords(texts, lexicon), hash);
  const { files: fragments, ...blocks } = packStories(sorted, language, kept?.files);
  const head: Head = { engine: engine.name, firsts: words.firsts.join(' '), ...blocks };
  const days = sorted.map(({ published }) => dayNumber(published ?? ''));
  const twins = sorted.flatMap(({ family }, at) => (family ? [[at, family]] : []));
  const files = new Map<string, Uint8Array>([
    [headFile(hash), gzip(JSON.stringify(head))],
    ...words.files,
    ...fragments,
    [`../${engine.name}`, engine.wasm],
    [`../${ENGINE_FILE}`, Buffer.from(cutEngine(engine.program))],
    [DAYS_FILE, gzip(JSON.stringify(stepsOf(days)))],
    [FACETS_FILE, gzip(JSON.stringify(facetsOf(sorted)))],
    [TWINS_FILE, gzip(JSON.stringify(twins))],
    [SPELLING_FILE, gzip(commonWords(texts, lexicon).join('\n'))],
  ]);
  return { files, cuts: noteCuts(texts, lexicon) };
}

function byDate(a: SearchRecord, b: SearchRecord): number {
  const days = dayNumber(a.published ?? '') - dayNumber(b.published ?? '');
  return days || timeOf(a) - timeOf(b) || (a.url < b.url ? -1 : a.url > b.url ? 1 : 0);
}

function timeOf({ published }: SearchRecord): number {
  return published ? Date.parse(published) || 0 : 0;
}

/** `hash` stands in the names of files that change with any record. */
interface ShardName {
  hash: string;
  language: string;
}

/** Of the last time: what Pagefind made of the parts of texts, and the files. */
interface KeptOfShard {
  cuts: ReadonlyMap<string, Cut>;
  files?: ShardFiles | undefined;
}

interface IndexedShard {
  files: ShardFiles;
  cuts: NotedCuts;
}
