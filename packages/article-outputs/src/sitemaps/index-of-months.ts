import { element, xmlDocument } from '../xml.ts';
import { SITEMAP_NAMESPACE, type SitemapEntry } from './month.ts';

/** A sitemap index: the sitemaps of the paper, each with the newest change in it. */
export function sitemapIndex(entries: readonly SitemapEntry[]): string {
  const sitemaps = entries.map(({ url, modified }) =>
    element('sitemap', [element('loc', url), element('lastmod', modified)]),
  );
  return xmlDocument(element('sitemapindex', sitemaps, { xmlns: SITEMAP_NAMESPACE }));
}
