import type { Problem } from '../finding.ts';
import type { Place } from '../place.ts';
import { linksOf } from '../read/links.ts';
import type { Rule, Site } from '../rule.ts';

/** Every address of the site itself that a page mentions must be a file, or a redirect of the host. */
export const LINK_BROKEN: Rule = {
  code: 'link-broken',
  advice: 'Correct the address, or let the old one redirect to where the page is now.',
  onPage: (page, { addresses }) =>
    linksOf(page)
      .filter(({ url }) => addresses.isOwn(url) && addresses.fileOf(url) === undefined)
      .map(({ element, url, attribute }) => ({
        ...page.place(element),
        message: `No file answers ${url} (${attribute} of ${element.name})`,
      })),
  onFeed: ({ items }, site) =>
    items.flatMap(({ link, place }) => (isMissing(link, site) ? [leadsNowhere(link, place)] : [])),
  onStory: ({ facts: { url }, place }, site) =>
    isMissing(url, site) ? [leadsNowhere(url, place)] : [],
};

function isMissing(url: string | null | undefined, { addresses }: Site): url is string {
  return Boolean(url && addresses.isOwn(url) && addresses.fileOf(url) === undefined);
}

function leadsNowhere(url: string, place: Place): Problem {
  return { ...place, message: `The story is said to be at ${url}, and no file answers there` };
}
