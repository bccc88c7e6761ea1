import type { Witness } from '../facts.ts';
import type { Place } from '../place.ts';
import { childrenOf, childText, type XmlElement } from './xml.ts';

/** A sitemap, an index of sitemaps, or a news sitemap (sitemaps.org 0.9 and Google's extensions). */
export function readSitemap(file: string, root: XmlElement): Sitemap {
  const isIndex = root.name === 'sitemapindex';
  const all = childrenOf(root, isIndex ? 'sitemap' : 'url');
  // A paper without news of two days lists its newest story without more: then the namespace tells.
  // On a longer list it does not, because some generators declare all of them in every sitemap.
  const isDeclared = [...root.attributes.values()].includes(NEWS);
  const isNews = isDeclared && (all.length === 1 || all.some(isNewsEntry));
  const entries = all.map((entry) => readEntry(entry, { file, ...entry.position }, isNews));
  return { file, isIndex, isNews, entries };
}

function isNewsEntry(entry: XmlElement): boolean {
  return childrenOf(entry, 'news', NEWS).length > 0;
}

function readEntry(entry: XmlElement, place: Place, isNews: boolean): SitemapEntry {
  const url = childText(entry, 'loc', SITEMAP) ?? '';
  const lastmod = childText(entry, 'lastmod', SITEMAP);
  const [news] = childrenOf(entry, 'news', NEWS);
  const modified = lastmod === undefined ? {} : { modified: lastmod };
  if (news) {
    const [publication] = childrenOf(news, 'publication', NEWS);
    const facts = {
      ...{ url, ...modified },
      headline: childText(news, 'title', NEWS) ?? null,
      published: childText(news, 'publication_date', NEWS) ?? null,
      language: (publication && childText(publication, 'language', NEWS)) ?? null,
    };
    return { url, witness: { format: 'news-sitemap', place, facts } };
  }
  if (isNews)
    return { url, witness: { format: 'news-sitemap', place, facts: { url, ...modified } } };
  const [image] = childrenOf(entry, 'image', IMAGE);
  const address = image && childText(image, 'loc', IMAGE);
  const facts = { url, ...modified, image: address ? { url: address } : null };
  return { url, witness: { format: 'sitemap', place, facts } };
}

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9';
const IMAGE = 'http://www.google.com/schemas/sitemap-image/1.1';

export interface Sitemap {
  file: string;
  /** Its entries are sitemaps, not pages. */
  isIndex: boolean;
  isNews: boolean;
  entries: readonly SitemapEntry[];
}

export interface SitemapEntry {
  url: string;
  witness: Witness;
}
