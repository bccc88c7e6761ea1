import { createHash } from 'node:crypto';
import { type Fragment, MARK } from '../files/fragment.ts';
import { fragmentFile } from '../files/head.ts';
import type { SearchRecord } from '../page-record.ts';
import { gzip } from './gzip.ts';
import type { ShardFiles } from './kept.ts';
import { nameBlocks } from './name-blocks.ts';

/**
 * A file for each story, with what is shown of it, and the blocks that those files are named by. A file
 * of the same name is taken from those that were `kept`: the name tells all that is in it.
 */
export function packStories(
  records: readonly SearchRecord[],
  language: string,
  kept?: ShardFiles,
): PackedStories {
  const texts = records.map((record) => `${MARK}${JSON.stringify(fragmentOf(record))}`);
  const blocks = nameBlocks(records.map(({ url }, at) => ({ url, hash: hashOf(texts[at] ?? '') })));
  const names = blocks.flatMap(({ name, size }) =>
    Array.from({ length: size }, (_, number) => fragmentFile(language, name, number)),
  );
  return {
    files: texts.map((text, at) => {
      const name = names[at] as string;
      return [name, kept?.get(name) ?? gzip(text)];
    }),
    blocks: blocks.map(({ name }) => name).join(' '),
    sizes: blocks.map(({ size }) => size),
  };
}

function fragmentOf(record: SearchRecord): Fragment {
  const { url, headline, standfirst, body, names = [], published, filters = {} } = record;
  return {
    url,
    content: body,
    meta: {
      ...(published && { date: published }),
      ...record.meta,
      title: headline,
      ...(standfirst && { standfirst }),
      ...(names.length > 0 && { names: names.join(', ') }),
    },
    filters,
  };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

interface PackedStories {
  files: [path: string, bytes: Uint8Array][];
  blocks: string;
  sizes: number[];
}
