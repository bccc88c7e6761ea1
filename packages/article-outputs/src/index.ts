export { type RssChannel, rfc822, rssFeed } from './feeds/rss.ts';
export { sitemapIndex } from './sitemaps/index-of-months.ts';
export { monthSitemap, type SitemapEntry } from './sitemaps/month.ts';
export { element, escapeXml, xmlDocument } from './xml.ts';
