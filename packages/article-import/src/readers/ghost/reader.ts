import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { glob } from 'tinyglobby';
import { JsonError } from '../../json-source.ts';
import { listRedirects } from '../../list-redirects.ts';
import { type TextReader, textReader } from '../../read-text.ts';
import type { Item, Reader, ReadOptions } from '../../reader.ts';
import { createDesk } from './desk.ts';
import { readExport } from './export.ts';
import { momentOf } from './moment.ts';
import { pageOf } from './page.ts';
import { type PostRecord, recordOf, type UnreadPost } from './record.ts';
import { redirectsIn } from './redirects.ts';
import { storyOf } from './story.ts';

/** Exports of Ghost 1 to 6, as its administration gives them. */
export const ghostReader: Reader = { name: 'ghost', title: 'Ghost exports (JSON)', read };

async function* read(source: string, options: ReadOptions): AsyncGenerator<Item> {
  const { folder, exports, redirects } = await filesOf(source);
  const texts = textReader(folder);
  const found = exports.flatMap((file) => recordsIn(file, texts));
  const records = newest(found.filter((each): each is PostRecord => 'post' in each));
  const hasExport = records.size > 0;
  const desk = createDesk([...records], folder, options);
  for (const [at, each] of found.entries()) {
    options.progress?.(at + 1, found.length);
    if (!('post' in each)) yield unread(each, hasExport);
    else if (!records.has(each)) yield older(each);
    else yield texts.told(each.type === 'page' ? pageOf(each, desk) : storyOf(each, desk));
  }
  for (const file of redirects) yield* redirectsIn(folder, file, desk.address);
  yield* listRedirects(desk.lists);
  yield* desk.people.all();
}

/** The exports and the redirects of a source: a file and what lies beside it, or all below a folder. */
async function filesOf(source: string) {
  const isFolder = statSync(source).isDirectory();
  const folder = isFolder ? source : dirname(source);
  const ignore = ['**/node_modules/**', '**/themes/**', '**/package*.json'];
  const find = (pattern: string) =>
    glob(`${isFolder ? '**/' : ''}${pattern}`, { cwd: folder, ignore });
  const redirects = (await find('redirects*.{json,yaml,yml}')).sort();
  const exports = isFolder ? (await find('*.json')).sort() : [basename(source)];
  return { folder, redirects, exports: exports.filter((file) => !redirects.includes(file)) };
}

function recordsIn(file: string, texts: TextReader): (PostRecord | Unread)[] {
  const place = { file, line: 1, column: 1 };
  try {
    const from = readExport(file, texts.read(file));
    if (!from)
      return [{ place, code: 'import/not-ghost', refused: 'The file is no export of a Ghost.' }];
    return from.posts.map((_, index) => recordOf(from, index));
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    const reason = `The file is not JSON: ${error.message}.`;
    return [{ place: error.place, code: 'import/not-json', refused: reason }];
  }
}

/** Of several exports of one paper, the newest state of each post. */
function newest(records: readonly PostRecord[]): Set<PostRecord> {
  const byId = new Map<string, PostRecord>();
  for (const record of records) {
    const known = byId.get(record.post.id);
    if (!known || changedAt(record) > changedAt(known)) byId.set(record.post.id, record);
  }
  return new Set(byId.values());
}

function changedAt({ post }: PostRecord): string {
  return momentOf(post.updated_at) ?? '';
}

/** Beside an export other JSON may lie, and is left out; alone it is not what was meant. */
function unread(
  { place, code = 'import/post', refused: reason }: Unread,
  hasExport: boolean,
): Item {
  const kind = code === 'import/not-ghost' && hasExport ? 'left-out' : 'refused';
  return { kind, code, reason, source: place, notes: [] };
}

function older({ post, place }: PostRecord): Item {
  const reason = `Another post of the source has the id ${post.id} and was changed later, or stands before it.`;
  const title = post.title ?? '';
  return {
    kind: 'left-out',
    code: 'import/older-version',
    reason,
    source: place,
    notes: [],
    title,
  };
}

type Unread = UnreadPost & { code?: string };
