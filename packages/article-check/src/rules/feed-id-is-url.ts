import { normalUrl } from '../normal.ts';
import type { Rule } from '../rule.ts';

/** An id of a feed that is an address of this site, but no longer the story's: it changed once, and will again. */
export const FEED_ID_IS_URL: Rule = {
  code: 'feed-id-is-url',
  advice:
    'Give stories an id that has nothing to do with their address, such as a tag URI (RFC 4151).',
  onFeed: ({ items }, { addresses }) =>
    items.flatMap(({ id, link, place, correction }) => {
      if (!id || !link || correction || !/^https?:/.test(id) || !addresses.isOwn(id)) return [];
      const isPermanent = normalUrl(id) === normalUrl(link) || id.includes('?');
      return isPermanent
        ? []
        : [
            {
              ...place,
              message: `The id ${id} looks like an address, and the story is at ${link}`,
            },
          ];
    }),
};
