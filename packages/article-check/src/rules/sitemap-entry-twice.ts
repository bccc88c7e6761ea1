import { normalUrl } from '../normal.ts';
import type { Rule } from '../rule.ts';

/** Each page stands in one sitemap, once; the news sitemap repeats the newest on purpose. */
export const SITEMAP_ENTRY_TWICE: Rule = {
  code: 'sitemap-entry-twice',
  advice: 'List each page in one sitemap alone.',
  onSitemap: ({ isIndex, isNews, entries }, { listed }) =>
    isIndex || isNews
      ? []
      : entries.flatMap(({ url, witness: { place } }) => {
          const isKnown = listed.has(normalUrl(url));
          listed.add(normalUrl(url));
          return isKnown ? [{ ...place, message: `${url} is listed twice` }] : [];
        }),
};
