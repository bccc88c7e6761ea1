import { slugOf } from '@broadsheet/article-schema';
import type { ArchiveMap } from '../../archive-map.ts';
import type { ListAddress } from '../../list-redirects.ts';
import type { Place, StoryItem } from '../../reader.ts';
import { pathOf } from './addresses.ts';
import type { Channel } from './channel.ts';
import type { Term, WxrItem } from './item.ts';
import { authorsOf } from './people.ts';
import { plain } from './plain.ts';
import type { Survey } from './survey.ts';
import { sectionOf } from './taxonomy.ts';

/**
 * Where WordPress's lists of posts by category, tag, author and date, and its feeds, stand in the paper, as
 * far as public stories stand in them: by the addresses that WordPress has unless told otherwise.
 */
export function listKeeper({ survey, map, idOf, isFree }: Lists): ListKeeper {
  const { channel } = survey;
  const lists = new Map<string, ListAddress>();
  // Most stories stand in lists that others stood in before.
  const seen = new Set<string>();
  const add = (old: string, to: string, place: Place) => {
    if (seen.has(old)) return;
    seen.add(old);
    const from = pathOf(`${channel.origin.replace(/\/$/, '')}${old}`, channel);
    if (from && from !== to && !lists.has(from) && isFree(from)) lists.set(from, { to, place });
  };
  const addWithFeed = (old: string, to: string, place: Place) => {
    add(old, to, place);
    add(`${old}feed/`, `${to}rss.xml`, place);
  };
  return {
    lists,
    note(item, { fields, source }) {
      // A story that waits for its time stands in no list yet.
      const isShown = item.status === 'publish' && fields.status === undefined;
      if (!isShown || fields.language !== undefined) return;
      add('/feed/', '/rss.xml', source);
      const [year, month] = String(fields.published).split('-');
      add(`/${year}/`, `/archive/${year}/`, source);
      add(`/${year}/${month}/`, `/archive/${year}/${month}/`, source);
      const topics = new Set(((fields.topics ?? []) as string[]).map(slugOf));
      for (const term of item.terms) {
        const [place, to] = [term.place, listOf(term, topics, map)];
        if (to === undefined) continue;
        const old =
          term.domain === 'category' ? categoryPath(term, channel) : `tag/${term.nicename}`;
        addWithFeed(`/${old}/`, to, { ...place, file: source.file });
      }
      for (const person of authorsOf(item, survey))
        addWithFeed(`/author/${person.id}/`, `/people/${idOf(person)}/`, source);
    },
  };
}

/** The list of the paper that a term became; undefined where it became none. */
function listOf(term: Term, topics: ReadonlySet<string>, map: ArchiveMap): string | undefined {
  if (!/^(category|post_tag|tag)$/.test(term.domain)) return undefined;
  const section = term.domain === 'category' ? sectionOf(term, map) : undefined;
  if (section) return `/${section}/`;
  const topic = slugOf(plain(term.name) || term.nicename);
  return topics.has(topic) ? `/topics/${topic}/` : undefined;
}

/** A category below another stands below it in its address too. */
function categoryPath({ nicename }: Term, { parents }: Channel): string {
  const path: string[] = [];
  for (let at: string | undefined = nicename; at && !path.includes(at); at = parents.get(at))
    path.unshift(at);
  return ['category', ...path].join('/');
}

interface Lists {
  survey: Survey;
  map: ArchiveMap;
  /** The person that an author is. */
  idOf: (person: ReturnType<typeof authorsOf>[number]) => string;
  /** Whether nothing of the paper stands at an address. */
  isFree: (path: string) => boolean;
}

interface ListKeeper {
  /** By their old address. */
  lists: ReadonlyMap<string, ListAddress>;
  /** Takes in a story, with the item that it came from. */
  note: (item: WxrItem, story: StoryItem) => void;
}
