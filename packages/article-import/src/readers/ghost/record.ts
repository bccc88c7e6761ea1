import type { Note, Place } from '../../reader.ts';
import { safeSlug } from '../../safe-name.ts';
import type { GhostExport } from './export.ts';
import {
  type GhostMeta,
  type GhostPost,
  type GhostTag,
  type GhostUser,
  ghostPost,
} from './post.ts';

/** A post with what its export says of it elsewhere; why it cannot be read, where it cannot. */
export function recordOf(from: GhostExport, index: number): PostRecord | UnreadPost {
  const place = from.placeOf(index);
  const result = ghostPost.safeParse(from.posts[index]);
  if (!result.success) {
    const reason = result.error.issues
      .map(({ path, message }) => `${path.join('.') || 'It'}: ${message}.`)
      .join(' ');
    return { place, refused: `The post cannot be read. ${reason}` };
  }
  const post = withOrigin({ ...result.data, ...metaOf(from, result.data) }, from.origin);
  const tags = post.tags ?? listed(from.tagsOf, post.id, from.tags);
  const own = post.authors ?? listed(from.authorsOf, post.id, from.users);
  const authors = own.length > 0 ? own : listed(single(post), post.id, from.users);
  return {
    export: from,
    post,
    type: post.type === 'page' || (post.type === undefined && post.page) ? 'page' : 'post',
    slug: safeSlug(post.slug ?? post.title ?? '') || safeSlug(`story-${post.id}`),
    authors,
    missing: (from.authorsOf.get(post.id) ?? []).filter((id) => !from.users.has(id)),
    tags: tags.filter((tag) => !isInternal(tag)),
    internalTags: tags.filter(isInternal),
    tiers: post.tiers?.map(({ name }) => name ?? '') ?? from.tiersOf.get(post.id) ?? [],
    placeOf: (field) => from.placeOf(index, field),
    place,
  };
}

/** What `posts_meta` says where it says something. */
function metaOf(from: GhostExport, post: GhostPost): Partial<GhostMeta> {
  const { post_id: _, ...meta } = from.meta.get(post.id) ?? { post_id: post.id };
  return Object.fromEntries(Object.entries(meta).filter(([, value]) => value));
}

/** Ghost 4 and later write a mark where the address of the paper stood. */
function withOrigin(post: GhostPost, origin: string | undefined): GhostPost {
  const here = (origin ?? '').replace(/\/+$/, '');
  const entries = Object.entries(post).map(([key, value]) => [
    key,
    typeof value === 'string' ? value.replaceAll('__GHOST_URL__', here) : value,
  ]);
  return Object.fromEntries(entries) as GhostPost;
}

function listed<Row>(
  links: ReadonlyMap<string, string[]>,
  id: string,
  rows: ReadonlyMap<string, Row>,
): Row[] {
  return (links.get(id) ?? []).flatMap((each) => rows.get(each) ?? []);
}

/** Before Ghost 2 a post had one author. */
function single({ id, author_id }: GhostPost): Map<string, string[]> {
  return new Map(author_id ? [[id, [author_id]]] : []);
}

function isInternal({ name, visibility }: GhostTag): boolean {
  return visibility === 'internal' || (name ?? '').startsWith('#');
}

export interface PostRecord {
  export: GhostExport;
  post: GhostPost;
  type: 'post' | 'page';
  slug: string;
  authors: GhostUser[];
  /** Ids of authors whom the export does not hold. */
  missing: string[];
  tags: GhostTag[];
  internalTags: GhostTag[];
  /** Names of the tiers that may read it. */
  tiers: string[];
  placeOf: (field: string) => Place;
  place: Place;
  refused?: never;
}

export interface UnreadPost {
  place: Place;
  refused: string;
  notes?: Note[];
}
