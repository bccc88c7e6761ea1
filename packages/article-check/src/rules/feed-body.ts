import type { Problem } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** What a feed gives away stands on its own: nothing that runs, no address that needs a page around it. */
export const FEED_BODY: Rule = {
  code: 'feed-body',
  advice:
    'Clean the text of a feed from everything but its words and pictures, and make its addresses absolute.',
  onFeed: ({ items }) =>
    items.flatMap(({ body, place, link }) => {
      const whose = link ? ` of ${link}` : '';
      return (body?.html.elements ?? []).flatMap(({ name, attribs }): Problem[] => {
        const handler = Object.keys(attribs).find((attribute) => /^on/.test(attribute));
        if (ACTIVE.has(name))
          return [{ ...place, message: `A ${name} element stands in the text${whose}` }];
        if (handler)
          return [{ ...place, message: `${handler} stands on a ${name} in the text${whose}` }];
        return [attribs.href, attribs.src]
          .filter((address) => address !== undefined && !/^[a-z][a-z0-9+.-]*:/i.test(address))
          .map((address) => ({
            ...place,
            message: `“${address}” in the text${whose} is not absolute`,
          }));
      });
    }),
};

const ACTIVE = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'form',
  'input',
  'base',
  'meta',
  'link',
]);
