import { slugOf } from '@broadsheet/article-schema';
import type { ArchiveMap } from '../../archive-map.ts';
import type { ListAddress } from '../../list-redirects.ts';
import { noteTaker } from '../../note-taker.ts';
import type { GhostUser } from './post.ts';
import { publicationOf } from './publication.ts';
import type { PostRecord } from './record.ts';

/**
 * Where Ghost's lists of posts by tag and by author, and its feed, stand in the paper, as far as public
 * stories stand in them. `idOf` gives the person that an author is.
 */
export function listAddresses(
  records: Iterable<PostRecord>,
  map: ArchiveMap,
  idOf: (record: PostRecord, user: GhostUser) => string,
): Map<string, ListAddress> {
  const lists = new Map<string, ListAddress>();
  for (const record of records) {
    const { place, tags, authors } = record;
    if (!isShown(record, map)) continue;
    const add = (from: string, to: string) => {
      if (!lists.has(from)) lists.set(from, { to, place });
    };
    add('/rss/', '/rss.xml');
    for (const { name = '', slug = '' } of tags) {
      const section = map.sections[name] ?? map.sections[slug];
      if (section) add(`/tag/${slug}/`, `/${section}/`);
      else if (slugOf(name)) add(`/tag/${slug}/`, `/topics/${slugOf(name)}/`);
    }
    for (const user of authors)
      add(`/author/${user.slug ?? ''}/`, `/people/${idOf(record, user)}/`);
  }
  return lists;
}

/** Whether a post stands in lists already: one that waits for its time does not. */
function isShown(record: PostRecord, map: ArchiveMap): boolean {
  const { status } = publicationOf(
    record,
    { members: map.members, isLate: false },
    noteTaker(record.placeOf),
  );
  return record.type === 'post' && record.post.status === 'published' && status === undefined;
}
