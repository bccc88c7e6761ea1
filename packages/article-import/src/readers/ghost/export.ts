import * as z from 'zod';
import { type JsonSource, readJson } from '../../json-source.ts';
import type { Place } from '../../reader.ts';
import {
  type GhostMeta,
  type GhostTag,
  type GhostUser,
  ghostMeta,
  ghostRole,
  ghostSetting,
  ghostTag,
  ghostTier,
  ghostUser,
  postAuthor,
  postTag,
  postTier,
  userRole,
} from './post.ts';

/**
 * Reads a Ghost export: `{db: [{meta, data}]}`, `{meta, data}` or `data` alone. Only what stories need
 * is looked at: members, newsletters, keys and settings stay where they are. Undefined where the JSON
 * is something else.
 * @throws {JsonError} where it is not JSON.
 */
export function readExport(file: string, text: string): GhostExport | undefined {
  const source = readJson(file, text, DEEPEST);
  const found = dataIn(source.value);
  if (!found) return undefined;
  const { data, meta, path } = found;
  const table = <Row>(name: string, row: z.ZodType<Row>) => rowsOf(data[name], row);
  const users = byId(table('users', ghostUser));
  const tags = byId(table('tags', ghostTag));
  const roles = byId(table('roles', ghostRole));
  const tiers = byId([...table('products', ghostTier), ...table('tiers', ghostTier)]);
  const settings = new Map(table('settings', ghostSetting).map(({ key, value }) => [key, value]));
  return {
    file,
    version: meta.version,
    exportedAt: meta.exported_on,
    origin: settings.get('url'),
    permalinks: settings.get('permalinks'),
    language: settings.get('lang') ?? settings.get('locale') ?? settings.get('default_locale'),
    posts: Array.isArray(data.posts) ? data.posts : [],
    placeOf: placesBelow(source, [...path, 'posts']),
    meta: new Map(table('posts_meta', ghostMeta).map((row) => [row.post_id, row])),
    authorsOf: links(table('posts_authors', postAuthor), ({ author_id }) => author_id),
    tagsOf: links(table('posts_tags', postTag), ({ tag_id }) => tag_id),
    tiersOf: links(
      table('posts_products', postTier).map((row) => ({ ...row, sort_order: 0 })),
      ({ product_id }) => tiers.get(product_id)?.name ?? product_id,
    ),
    roleOf: new Map(
      table('roles_users', userRole).map(({ user_id, role_id }) => [
        user_id,
        roles.get(role_id)?.name ?? '',
      ]),
    ),
    users,
    tags,
  };
}

function dataIn(value: unknown) {
  const envelope = record(value);
  const db = envelope && (Array.isArray(envelope.db) ? envelope.db[0] : envelope.db);
  const inside = record(db);
  const steps = Array.isArray(envelope?.db) ? ['db', 0] : ['db'];
  const candidates = [
    { holder: inside, path: [...steps, 'data'] },
    { holder: envelope, path: ['data'] },
    { holder: envelope && { meta: envelope.meta, data: envelope }, path: [] },
  ];
  for (const { holder, path } of candidates) {
    const data = record(holder?.data);
    if (data && Array.isArray(data.posts))
      return { data, meta: metaFields.parse(record(holder?.meta) ?? {}), path };
  }
  return undefined;
}

const metaFields = z.object({
  version: z.string().optional().catch(undefined),
  exported_on: z.number().optional().catch(undefined),
});

/** The rows of a table that are as they should be; what points to another is not there for anyone. */
function rowsOf<Row>(table: unknown, row: z.ZodType<Row>): Row[] {
  if (!Array.isArray(table)) return [];
  return table.flatMap((value) => {
    const result = row.safeParse(value);
    return result.success ? [result.data] : [];
  });
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** What belongs to each post, in its order. */
function links<Row extends { post_id: string; sort_order: number }>(
  rows: readonly Row[],
  target: (row: Row) => string,
): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const row of rows.toSorted((a, b) => a.sort_order - b.sort_order)) {
    const list = lists.get(row.post_id);
    if (list) list.push(target(row));
    else lists.set(row.post_id, [target(row)]);
  }
  return lists;
}

function placesBelow(source: JsonSource, path: readonly (string | number)[]) {
  return (index: number, field?: string): Place =>
    source.at(...path, index, ...(field === undefined ? [] : [field]));
}

function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

// db, 0, data, posts, the post, its field.
const DEEPEST = 6;

export interface GhostExport {
  file: string;
  version: string | undefined;
  /** Milliseconds since 1970. */
  exportedAt: number | undefined;
  /** Where the paper stood, if the export says so. */
  origin: string | undefined;
  permalinks: string | undefined;
  language: string | undefined;
  posts: unknown[];
  placeOf: (index: number, field?: string) => Place;
  meta: Map<string, GhostMeta>;
  /** Ids of users by post. */
  authorsOf: Map<string, string[]>;
  tagsOf: Map<string, string[]>;
  /** Names of tiers by post. */
  tiersOf: Map<string, string[]>;
  /** Names of roles by user. */
  roleOf: Map<string, string>;
  users: Map<string, GhostUser>;
  tags: Map<string, GhostTag>;
}
