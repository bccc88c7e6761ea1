export { cleanBody } from './body/clean.ts';
export { plainText } from './body/plain-text.ts';
export { storyHtml, type Wants } from './body/story-html.ts';
export { atomFeed } from './feeds/atom.ts';
export { type CorrectionNote, correctionsFeed } from './feeds/corrections.ts';
export type { Feed } from './feeds/feed.ts';
export { jsonFeed } from './feeds/json-feed.ts';
export { type OpmlFeed, type OpmlInput, opmlFile } from './feeds/opml.ts';
export { type PartnerTerms, partnerFeed } from './feeds/partner.ts';
export { rfc822, rssFeed } from './feeds/rss.ts';
export { type HeadInput, headTags, type Tag } from './head.ts';
export {
  CONTENT_POLICY,
  type HeaderRules,
  headerLines,
  headersOf,
  nginxHeaders,
  vercelHeaders,
} from './hosting/headers.ts';
export { articleNodes, type Labels } from './json-ld/article.ts';
export { jsonLdScript, type Node } from './json-ld/node.ts';
export {
  breadcrumbNode,
  type CollectionOutput,
  type Crumb,
  collectionNode,
  type PageOutput,
  pageNode,
} from './json-ld/page.ts';
export { type PersonOutput, profileNodes } from './json-ld/person.ts';
export { publisherId, publisherNode, websiteNode } from './json-ld/publisher.ts';
export { canceledNinjs, ninjs } from './ninjs/ninjs.ts';
export { type OpenSearchInput, openSearch } from './opensearch.ts';
export { type Paper, POLICIES, type Policy, type PublisherOutput } from './paper.ts';
export {
  nginxMap,
  nginxMoved,
  type Redirect,
  redirectHtml,
  redirectLines,
  vercelRedirects,
} from './redirects/redirects.ts';
export { CRAWLERS, CRAWLERS_AS_OF } from './rights/crawlers.ts';
export { type RobotsInput, robotsTxt } from './rights/robots.ts';
export { rslFile } from './rights/rsl.ts';
export { tdmRep } from './rights/tdmrep.ts';
export { photoXmp } from './rights/xmp.ts';
export { sitemapIndex } from './sitemaps/index-of-months.ts';
export { monthSitemap, type SitemapEntry } from './sitemaps/month.ts';
export { newsSitemap } from './sitemaps/news.ts';
export type { ImageFile, PhotoOutput, StoryOutput, TranslationOutput } from './story-output.ts';
export { element, escapeXml, xmlDocument } from './xml.ts';
