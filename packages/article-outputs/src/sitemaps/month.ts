import { element, xmlDocument } from '../xml.ts';

/**
 * A sitemap (sitemaps.org 0.9): addresses with their last change, their pictures (image 1.1) and the
 * same page in other languages.
 */
export function monthSitemap(entries: readonly SitemapEntry[]): string {
  const urls = entries.map(({ url, modified, images = [], alternates = [] }) =>
    element('url', [
      element('loc', url),
      element('lastmod', modified),
      ...alternates.map(({ language, url: href }) =>
        element('xhtml:link', [], { rel: 'alternate', hreflang: language, href }),
      ),
      ...images.map((image) => element('image:image', [element('image:loc', image)])),
    ]),
  );
  return xmlDocument(element('urlset', urls, NAMESPACES));
}

export const SITEMAP_NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

const NAMESPACES = {
  xmlns: SITEMAP_NAMESPACE,
  'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1',
  'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
};

/** Addresses are absolute; `modified` is RFC 3339; `alternates` name the page itself, too. */
export interface SitemapEntry {
  url: string;
  modified?: string | undefined;
  images?: string[];
  alternates?: { language: string; url: string }[];
}
