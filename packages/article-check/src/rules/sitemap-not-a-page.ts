import type { Problem } from '../finding.ts';
import { normalUrl } from '../normal.ts';
import type { PageNote, Rule, Site } from '../rule.ts';

/** A sitemap lists pages that want to be found: files of the site, in their own name. */
export const SITEMAP_NOT_A_PAGE: Rule = {
  code: 'sitemap-not-a-page',
  advice: 'List only addresses that answer with a page of their own.',
  onSitemap: ({ isIndex, entries }, site) =>
    entries.flatMap(({ url, witness: { place } }): Problem[] => {
      const reason = isIndex ? whyNoFile(url, site) : whyNoPage(url, site);
      return reason === undefined ? [] : [{ ...place, message: `${url} ${reason}` }];
    }),
};

function whyNoFile(url: string, { addresses }: Site): string | undefined {
  if (!addresses.isOwn(url)) return 'is not of this site';
  return addresses.fileOf(url) === undefined ? 'is no file' : undefined;
}

function whyNoPage(url: string, site: Site): string | undefined {
  const missing = whyNoFile(url, site);
  if (missing) return missing;
  const page = site.pages.get(site.addresses.fileOf(url) ?? '');
  return page ? whyNotFound(page) : 'is no page';
}

function whyNotFound({ isRedirect, isIndexed, canonical, url }: PageNote): string | undefined {
  if (isRedirect) return 'sends its readers on to another page';
  if (!isIndexed) return 'asks not to be found (noindex)';
  const isOwn = canonical === undefined || normalUrl(canonical) === normalUrl(url);
  return isOwn ? undefined : `calls ${canonical} its original`;
}
