import { normalUrl } from '../normal.ts';
import { linksOf } from '../read/links.ts';
import type { Rule } from '../rule.ts';

/** A page that leaves its rank to another site's says so to its readers: it links there. */
export const CANONICAL_ELSEWHERE: Rule = {
  code: 'canonical-elsewhere',
  advice: 'Name and link the paper that the story was taken from, or correct the canonical link.',
  onPage: (page, { addresses }) => {
    const { canonical } = page;
    if (!canonical || page.isRedirect || addresses.isOwn(canonical)) return [];
    const isLinked = linksOf(page).some(
      ({ element, url }) => element.name === 'a' && normalUrl(url) === normalUrl(canonical),
    );
    const link = page.html.elements.find(({ attribs }) => attribs.rel === 'canonical');
    return isLinked
      ? []
      : [
          {
            ...page.place(link),
            message: `The page calls ${canonical} its original, and does not link it`,
          },
        ];
  },
};
