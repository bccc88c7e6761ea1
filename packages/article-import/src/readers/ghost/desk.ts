import type { ArchiveMap } from '../../archive-map.ts';
import { htmlToMarkdown } from '../../html/html-to-markdown.ts';
import { splitCredit } from '../../html/split-credit.ts';
import type { HtmlSurroundings } from '../../html/surroundings.ts';
import type { ListAddress } from '../../list-redirects.ts';
import { findPictures } from '../../media/find-pictures.ts';
import type { NoteTaker } from '../../note-taker.ts';
import { type PeopleKeeper, peopleKeeper } from '../../people-keeper.ts';
import type { ReadOptions } from '../../reader.ts';
import { fromPath, keyOf, linksOf } from './addresses.ts';
import { personOf } from './authors.ts';
import { bodyOf } from './body.ts';
import { listAddresses } from './lists.ts';
import { momentOf } from './moment.ts';
import { ghostPictures } from './pictures.ts';
import { type PlacedPost, placeKeeper } from './places.ts';
import type { GhostUser } from './post.ts';
import type { PostRecord } from './record.ts';

/** What the posts of a paper share: their addresses, their people, their links. */
export function createDesk(
  records: readonly PostRecord[],
  folder: string,
  options: ReadOptions,
): Desk {
  const { map } = options;
  const place = placeKeeper(options);
  const spots = new Map<PostRecord, PlacedPost>();
  const targets = new Map<string, string>();
  for (const record of records) {
    const placed = place(record);
    spots.set(record, placed);
    for (const key of [placed.oldPath, placed.address, `/p/${record.post.uuid}/`])
      if (!targets.has(keyOf(key))) targets.set(keyOf(key), placed.address);
  }
  const people = peopleKeeper(options);
  // Of several exports the newest knows best who someone is.
  const idOf = (record: PostRecord, user: GhostUser) =>
    people.idOf(personOf(user, record.export.roleOf.get(user.id), record.place));
  for (const record of records.toSorted(byExport))
    for (const user of record.authors) idOf(record, user);
  const lists = listAddresses(records, map, idOf);
  for (const [from, { to }] of lists) if (!targets.has(keyOf(from))) targets.set(keyOf(from), to);
  const origin =
    options.url ?? map.origin ?? records.find((record) => record.export.origin)?.export.origin;
  return {
    map,
    people,
    idOf,
    lists,
    origin,
    address: linksOf(targets, origin),
    findPictures: (used) => findPictures(options, ghostPictures(folder, origin), used),
    placeOf: (record) => spots.get(record) as PlacedPost,
    around: (record) => ({
      members: map.members,
      isLate: isLate(record, spots.get(record) as PlacedPost, options),
    }),
  };
}

/**
 * Whether the time of a post had come when it was exported or, if no import has published it yet, has
 * come now: it did not appear then, and does not by itself.
 */
function isLate(
  { post, export: from }: PostRecord,
  { address }: PlacedPost,
  { now, isPublished }: ReadOptions,
): boolean {
  const published = Date.parse(momentOf(post.published_at) ?? '');
  if (from.exportedAt !== undefined && published <= from.exportedAt) return true;
  const key = address.replace(/^\/|\/$/g, '');
  return now !== undefined && published <= Date.parse(now) && !isPublished?.(key, from.file);
}

/** What the HTML of a post asks; pictures that it shows are added to `pictures`. */
export function surroundingsOf(
  record: PostRecord,
  desk: Desk,
  pictures: Record<string, string>,
): HtmlSurroundings {
  const picture = desk.findPictures(pictures);
  const { oldPath } = desk.placeOf(record);
  return {
    address: (reference) => desk.address(fromPath(reference, oldPath)),
    splitCaption: splitCredit,
    ...(picture && { picture }),
  };
}

/** The ids of those who wrote a post, the first being its main author. */
export function bylineOf(
  record: PostRecord,
  { idOf }: Desk,
  notes: NoteTaker,
): string[] | undefined {
  const { authors, missing } = record;
  for (const id of missing)
    notes.dropped('authors', 'import/author-missing', `The author ${id} is not in the export.`);
  const ids = authors.map((user) => idOf(record, user));
  if (ids.length === 0) return undefined;
  notes.kept('authors', 'byline');
  return [...new Set(ids)];
}

/** The body of a post in Markdown, each decision about it noted. */
export function markdownOf(
  record: PostRecord,
  surroundings: HtmlSurroundings,
  notes: NoteTaker,
): string {
  const { field, tree, notes: rendered } = bodyOf(record.post);
  const { body, findings } = htmlToMarkdown(tree, surroundings);
  for (const note of [...rendered, ...findings]) notes.body(field, note);
  if (body) notes.kept(field, 'body');
  return body;
}

function byExport(a: PostRecord, b: PostRecord): number {
  return (b.export.exportedAt ?? 0) - (a.export.exportedAt ?? 0);
}

export interface Desk {
  map: ArchiveMap;
  people: PeopleKeeper;
  /** The id of an author of a post. */
  idOf: (record: PostRecord, user: GhostUser) => string;
  /** Ghost's lists, by where they stood. */
  lists: ReadonlyMap<string, ListAddress>;
  /** Where the paper stood. */
  origin: string | undefined;
  address: (reference: string) => string | undefined;
  findPictures: (used: Record<string, string>) => HtmlSurroundings['picture'];
  placeOf: (record: PostRecord) => PlacedPost;
  /** What decides whether a post is public, beside itself. */
  around: (record: PostRecord) => { members: ArchiveMap['members']; isLate: boolean };
}
