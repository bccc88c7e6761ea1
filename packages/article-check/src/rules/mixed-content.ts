import { isLoaded, linksOf } from '../read/links.ts';
import type { Rule } from '../rule.ts';

/** A page served over https loads nothing over http: browsers block it (W3C Mixed Content). */
export const MIXED_CONTENT: Rule = {
  code: 'mixed-content',
  advice: 'Load it over https, or keep a copy on the site.',
  onPage: (page, { addresses }) =>
    addresses.base.startsWith('http:')
      ? []
      : linksOf(page)
          .filter((link) => link.url.startsWith('http:') && isLoaded(link))
          .map(({ element, url }) => ({
            ...page.place(element),
            message: `The page loads ${url} (${element.name}) without encryption`,
          })),
};
