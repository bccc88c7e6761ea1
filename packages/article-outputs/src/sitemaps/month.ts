import { element, xmlDocument } from '../xml.ts';

/** A sitemap (sitemaps.org 0.9): the addresses of a month, each with its last change. */
export function monthSitemap(entries: readonly SitemapEntry[]): string {
  const urls = entries.map(({ url, modified }) =>
    element('url', [element('loc', url), element('lastmod', modified)]),
  );
  return xmlDocument(element('urlset', urls, { xmlns: SITEMAP_NAMESPACE }));
}

export const SITEMAP_NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** `url` is absolute; `modified` is RFC 3339. */
export interface SitemapEntry {
  url: string;
  modified?: string | undefined;
}
