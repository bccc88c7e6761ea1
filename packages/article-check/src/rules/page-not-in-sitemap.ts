import { normalUrl } from '../normal.ts';
import type { Rule } from '../rule.ts';

/** Every story that may be found stands in a sitemap; a site with stories has one. */
export const PAGE_NOT_IN_SITEMAP: Rule = {
  code: 'page-not-in-sitemap',
  advice: 'Add it to a sitemap, and name the sitemap in robots.txt.',
  onEnd: ({ pages, listed, hasSitemap }) => {
    const stories = [...pages].filter(
      ([, { isStory, isRedirect, isIndexed, url, canonical = url }]) =>
        isStory && !isRedirect && isIndexed && normalUrl(canonical) === normalUrl(url),
    );
    if (!hasSitemap)
      return stories.slice(0, 1).map(([file]) => ({
        file,
        message: `The site has no sitemap, and ${stories.length} pages that belong into one, such as this`,
      }));
    return stories
      .filter(([, { url }]) => !listed.has(normalUrl(url)))
      .map(([file, { url }]) => ({ file, message: `${url} is in no sitemap` }));
  },
};
