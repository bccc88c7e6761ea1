import { basename } from 'node:path';
import { parseInstant } from '@broadsheet/article-schema';
import { listRedirects } from '../../list-redirects.ts';
import { peopleKeeper } from '../../people-keeper.ts';
import type { Item, Reader, ReadOptions } from '../../reader.ts';
import { type TextSet, textSet } from '../../text-table.ts';
import type { Archive } from './body.ts';
import { type ExportFile, exportFiles } from './export-files.ts';
import { faultKeeper } from './faults.ts';
import { itemOf, metaOf, type WxrItem } from './item.ts';
import { kindOf } from './item-kind.ts';
import { listKeeper } from './lists.ts';
import { mediaOf } from './media.ts';
import { readNodes } from './nodes.ts';
import { pageOf } from './page.ts';
import { plain } from './plain.ts';
import { storyOf } from './story.ts';
import { type Survey, sourceOf, surveyOf } from './survey.ts';

/** Exports of WordPress: WXR 1.0 to 1.2, one file or a folder of them. */
export const wxrReader: Reader = {
  name: 'wxr',
  title: 'WordPress exports (WXR)',
  read,
};

async function* read(source: string, options: ReadOptions): AsyncGenerator<Item> {
  const files = await exportFiles(source);
  const survey = await surveyOf(files, options);
  const folders = [...new Set(files.map(({ folder }) => folder))];
  const isTag = (name: string) => name in options.map.shortcodes;
  const archive: Archive = { survey, media: mediaOf(folders, survey, options), isTag };
  const people = peopleKeeper(options);
  const isFree = freeIn(survey);
  const lists = listKeeper({ survey, map: options.map, idOf: people.idOf, isFree });
  const name = options.map.name ?? basename(source);
  const convert = converter({ archive, options, name, people, isFree });
  let at = 0;
  for (const file of files) {
    const faults = faultKeeper();
    for await (const node of readNodes(file, faults.add)) {
      if (node.name !== 'item') continue;
      const old = itemOf(node);
      const item = convert(old, at++, file);
      if (item.kind === 'story') lists.note(old, item);
      options.progress?.(at, survey.total);
      yield { ...item, notes: [...faults.take(node.endPlace), ...item.notes] };
    }
    yield* faults.rest(file);
  }
  yield* listRedirects(lists.lists);
  yield* people.all();
}

/** Whether no story or page of the paper stands at an address. */
function freeIn({ spots }: Survey): (path: string) => boolean {
  return (path) => !spots.has(path) && !spots.has(`${path}/`);
}

/** Makes each item of the export one of the paper; an id belongs to the first that has it. */
function converter({ archive, options, name, people, isFree }: Job) {
  const { survey } = archive;
  const ids = textSet();
  return (item: WxrItem, at: number, file: ExportFile): Item => {
    const kind = kindOf(item, options.map.types);
    const source = sourceOf(file, item);
    const place = { ...item.place, file: source };
    const title = plain(item.title) || item.slug;
    const about = { source: place, notes: [], title, ...(item.link && { old: item.link }) };
    if (item.isLong && (kind.kind === 'story' || kind.kind === 'page'))
      return {
        kind: 'refused',
        code: 'import/text-long',
        reason: 'Its text is longer than an importer can hold.',
        ...about,
      };
    if (kind.kind === 'story') {
      const address = survey.spots.get(at) ?? '/0000/00/story/';
      const spot = { address, slug: address.split('/').at(-2) ?? 'story' };
      const id = ownId(item.guid || item.link || `${name}/${item.type}-${item.id}`, ids);
      const { map } = options;
      const hasPassed = (published: string) =>
        isPast(published, options) && !options.isPublished?.(spot.address.slice(1, -1), source);
      const person = people.idOf;
      return storyOf(item, { archive, map, spot, id, source, person, isFree, hasPassed });
    }
    if (kind.kind === 'page') {
      const slug = survey.spots.get(at)?.slice(1, -1) ?? 'page';
      return pageOf(item, { archive, slug, source, isFree });
    }
    if (kind.kind === 'media') return { kind: 'media', address: item.attachmentUrl, ...about };
    if (kind.kind === 'redirect') {
      const [from, to] = [metaOf(item, '_redirect_rule_from'), metaOf(item, '_redirect_rule_to')];
      if (/^\/[^\s*\\]+$/.test(from) && /^(\/(?!\/)|https?:\/\/)\S*$/.test(to))
        return { kind: 'redirect', from: [from], to, ...about };
      return {
        kind: 'refused',
        code: 'import/redirect',
        reason: `It leads from “${from}” to “${to}”: one of them is no address.`,
        ...about,
      };
    }
    return { ...kind, ...about };
  };
}

function isPast(published: string, { now, zone }: ReadOptions): boolean {
  const [then, today] = [parseInstant(published, zone), now && parseInstant(now, zone)];
  return then !== undefined && !!today && then <= today;
}

/** An id as the old feed had it, so that no reader of the feed gets the archive again. */
function ownId(id: string, ids: TextSet): string {
  let own = id;
  for (let n = 2; !ids.add(own); n++) own = `${id}#${n}`;
  return own;
}

interface Job {
  archive: Archive;
  options: ReadOptions;
  name: string;
  people: ReturnType<typeof peopleKeeper>;
  isFree: (path: string) => boolean;
}
