import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { isSlug } from '@broadsheet/article-schema';
import { glob } from 'tinyglobby';
import type { ArchiveMap } from '../../archive-map.ts';
import { splitCredit } from '../../html/split-credit.ts';
import { findPictures } from '../../media/find-pictures.ts';
import { type PeopleKeeper, peopleKeeper } from '../../people-keeper.ts';
import { textReader } from '../../read-text.ts';
import type { Item, Place, Reader, ReadOptions } from '../../reader.ts';
import { safeSlug } from '../../safe-name.ts';
import { type Spot, spotKeeper } from '../../spots.ts';
import { PRESETS } from '../markdown/presets.ts';
import { momentOf } from './moment.ts';
import type { NewsItem } from './news-item.ts';
import { pageOf } from './pages.ts';
import { itemPictures } from './pictures.ts';
import { type ItemRecord, placeIn, recordsOf } from './record.ts';
import { storyOf } from './story.ts';
import { changesBetween, versionsOf } from './versions.ts';

/** News items of ninjs 1.0 to 3.1 (IPTC), one or more a file. */
export const ninjsReader: Reader = { name: 'ninjs', title: 'ninjs news items (JSON)', read };

async function* read(source: string, options: ReadOptions): AsyncGenerator<Item> {
  const isFolder = statSync(source).isDirectory();
  const folder = isFolder ? source : dirname(source);
  const files = isFolder
    ? (await glob('**/*.{json,jsonl,ndjson}', { cwd: source })).sort()
    : [basename(source)];
  const rules = { version: options.map.version, known: ownFields(options.map) };
  const texts = textReader(folder);
  const found = files.flatMap((file) => recordsOf(file, texts.read(file), rules));
  const records = found.filter((each): each is ItemRecord => 'item' in each);
  const versions = versionsOf(records);
  const newest = new Map(
    [...versions].map(([uri, [record]]) => [uri, (record as ItemRecord).item]),
  );
  const desk: Desk = {
    options,
    folder,
    versions,
    newest,
    people: peopleKeeper(options),
    spotOf: spotKeeper(options),
  };
  for (const [at, each] of found.entries()) {
    options.progress?.(at + 1, found.length);
    if ('item' in each) yield texts.told(itemOf(each, desk));
    else
      yield {
        kind: 'refused',
        code: each.code,
        reason: each.refused,
        source: each.place,
        notes: [],
      };
  }
  yield* desk.people.all();
}

/** Keys that the map itself names: those of its preset are of archives in Markdown. */
function ownFields({ fields, preset }: ArchiveMap): string[] {
  return Object.keys(fields).filter((key) => fields[key] !== PRESETS[preset].fields[key]);
}

/** The newest version of an item as a story; an older one is left out, and says what changed. */
function itemOf(record: ItemRecord, desk: Desk): Item {
  const versions = desk.versions.get(record.item.uri) ?? [record];
  const [newest = record] = versions;
  const place = placeIn(record, 'uri');
  if (record !== newest) return olderItem(record, newest, place);
  const { options, folder } = desk;
  const item = withPast(record.item, versions.slice(1));
  const spot = desk.spotOf({
    file: record.file,
    slug: slugOf(item),
    published: momentOf(item.firstCreated ?? item.versionCreated ?? item.contentCreated),
  });
  const pictures: Record<string, string> = {};
  const archive = itemPictures(folder, dirname(record.file));
  return storyOf(item, {
    map: options.map,
    people: desk.people,
    surroundings: {
      picture: findPictures(options, archive, pictures),
      splitCaption: splitCredit,
    },
    known: desk.newest,
    slug: spot.slug,
    aliases: aliasesOf(item, spot, options.map.origin),
    ...{ pictures, place, placeOf: (field) => placeIn(record, field) },
    rest: record.rest,
  });
}

function olderItem(record: ItemRecord, newest: ItemRecord, place: Place): Item {
  const changes = changesBetween(record.item, newest.item);
  const what =
    changes.length > 0 ? `changed since: ${changes.join(', ')}` : 'nothing changed since';
  const title = record.item.headlines?.[0]?.value ?? '';
  const reason = `${newest.file} holds a newer version of ${record.item.uri}; ${what}.`;
  return {
    kind: 'left-out',
    code: 'import/older-version',
    reason,
    source: place,
    notes: [],
    title,
  };
}

/** A canceled item says little more than that: the rest is what its last version said. */
function withPast(item: NewsItem, [before]: readonly ItemRecord[]): NewsItem {
  if (item.pubStatus !== 'canceled' || !before) return item;
  const said = Object.entries(item).filter(
    ([, value]) =>
      value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return { ...before.item, ...Object.fromEntries(said), uri: item.uri };
}

/** The slug of the page that the item had, else of its headline. */
function slugOf(item: NewsItem): string {
  const page = URL.parse(pageOf(item) ?? '')?.pathname ?? '';
  const last =
    page
      .replace(/\/+$/, '')
      .split('/')
      .at(-1)
      ?.replace(/\.html?$/, '') ?? '';
  const [headline] = item.headlines ?? [];
  const words = headline?.value ?? item.title ?? item.slugline ?? item.uri;
  return isSlug(last) ? safeSlug(last) : safeSlug(words.replace(/<[^>]*>/g, '')) || 'story';
}

/** The old address, where the item stood at this paper. */
function aliasesOf(item: NewsItem, { address }: Spot, origin: string | undefined) {
  const page = URL.parse(pageOf(item) ?? '');
  if (!page || !origin || page.origin !== URL.parse(origin)?.origin) return undefined;
  // Other languages than the paper's first stand below their tag.
  const own = [address, `/${item.language ?? ''}${address}`];
  return own.includes(page.pathname) ? undefined : [page.pathname];
}

interface Desk {
  options: ReadOptions;
  folder: string;
  versions: ReadonlyMap<string, ItemRecord[]>;
  newest: ReadonlyMap<string, NewsItem>;
  people: PeopleKeeper;
  spotOf: ReturnType<typeof spotKeeper>;
}
