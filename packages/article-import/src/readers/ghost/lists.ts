import { slugOf } from '@broadsheet/article-schema';
import type { Item, Note, Place, RedirectItem } from '../../reader.ts';
import { personOf } from './authors.ts';
import type { Desk } from './desk.ts';
import type { PostRecord } from './record.ts';

/**
 * Redirects from Ghost's lists of posts by tag and by author, and from its feed, to those of the paper,
 * as far as public stories stand in them.
 */
export function listKeeper({ map, people }: Desk): ListKeeper {
  const lists = new Map<string, RedirectItem>();
  return {
    all: () => [...lists.values()],
    see({ post, tags, authors, place }, item) {
      if (item.kind !== 'story' || item.fields.status === 'draft') return;
      if (post.status !== 'published') return;
      const add = (from: string, to: string) => {
        if (!lists.has(from)) lists.set(from, redirect(from, to, place));
      };
      add('/rss/', '/rss.xml');
      for (const { name = '', slug = '' } of tags) {
        const section = map.sections[name] ?? map.sections[slug];
        if (section) add(`/tag/${slug}/`, `/${section}/`);
        else if (slugOf(name)) add(`/tag/${slug}/`, `/topics/${slugOf(name)}/`);
      }
      for (const user of authors)
        add(`/author/${user.slug ?? ''}/`, `/people/${people.idOf(personOf(user, '', place))}/`);
    },
  };
}

function redirect(from: string, to: string, source: Place): RedirectItem {
  const note: Note = {
    what: 'guessed',
    field: 'aliases',
    code: 'import/list-address',
    message: 'The paper is taken to have the addresses that it has unless told otherwise.',
    place: source,
    value: to,
    source: 'the default patterns of addresses',
    confidence: 'medium',
  };
  return { kind: 'redirect', from: [from], to, source, notes: [note] };
}

export interface ListKeeper {
  see: (record: PostRecord, item: Item) => void;
  all: () => RedirectItem[];
}
