import type { ReadOptions } from '../../reader.ts';
import { type Spot, spotKeeper } from '../../spots.ts';
import { oldPath, patternOf } from './addresses.ts';
import { momentOf } from './moment.ts';
import type { PostRecord } from './record.ts';

/** Gives each post and page its address, in the order they are asked for, and tells where it stood. */
export function placeKeeper(options: ReadOptions): (record: PostRecord) => PlacedPost {
  const { map, zone } = options;
  const spotOf = spotKeeper(options);
  const pageSlug = pageSlugs();
  return ({ type, post, slug, tags, authors, export: from }) => {
    const oldSlug = post.slug ?? slug;
    if (type === 'page') {
      const own = pageSlug(slug);
      return { slug: own, address: `/${own}/`, permalink: undefined, oldPath: `/${oldSlug}/` };
    }
    const published = momentOf(post.published_at);
    const located = {
      ...{ id: post.id, slug: oldSlug, published },
      ...{ primaryTag: tags[0]?.slug, primaryAuthor: authors[0]?.slug },
    };
    const pattern = map.permalink ?? patternOf(from.permalinks) ?? '/{slug}/';
    const spot = spotOf({ file: from.file, slug, published });
    return { ...spot, oldPath: oldPath(located, pattern, zone) };
  };
}

/** The second page that would have a slug gets another one. */
function pageSlugs(): (wish: string) => string {
  const taken = new Set<string>();
  return (wish) => {
    let slug = wish;
    for (let n = 2; taken.has(slug); n++) slug = `${wish}-${n}`;
    taken.add(slug);
    return slug;
  };
}

export interface PlacedPost extends Spot {
  /** Where Ghost showed it. */
  oldPath: string;
}
