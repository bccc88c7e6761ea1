import type { Facts } from '../facts.ts';
import { type Feed, type FeedItem, NAMESPACES, withoutWhatIsNeverGiven } from './feed.ts';
import { readBody } from './feed-body.ts';
import { mediaImage } from './media.ts';
import { childrenOf, childText, type XmlElement } from './xml.ts';

/** RSS 2.0 with the atom, content, dc and media namespaces. */
export function readRss(file: string, root: XmlElement): Feed {
  const [channel = root] = childrenOf(root, 'channel', '');
  const language = childText(channel, 'language', '');
  const self = childrenOf(channel, 'link', NAMESPACES.atom).find(
    ({ attributes }) => attributes.get('rel') === 'self',
  );
  const items = childrenOf(channel, 'item', '').map((item) => readItem(item, file, language));
  return {
    ...{ file, format: 'rss', language, source: { format: 'rss', root } },
    self: self?.attributes.get('href'),
    items: withoutWhatIsNeverGiven(items),
  };
}

function readItem(item: XmlElement, file: string, language: string | undefined): FeedItem {
  const id = childText(item, 'guid', '');
  const link = childText(item, 'link', '');
  const html = childText(item, 'encoded', NAMESPACES.content);
  const body = html === undefined ? undefined : readBody(html, link ?? '');
  const facts: Facts = {
    headline: childText(item, 'title', '') ?? null,
    url: link ?? null,
    id: id ?? null,
    published: childText(item, 'pubDate', '') ?? null,
    modified: childText(item, 'updated', NAMESPACES.atom) ?? null,
    authors: childrenOf(item, 'creator', NAMESPACES.dc).map(({ text }) => text),
    section: childText(item, 'category', '') ?? null,
    image: mediaImage(item),
    ...(language === undefined ? {} : { language }),
    ...(body && {
      access: body.isTeaser ? ('subscriber' as const) : ('free' as const),
      corrections: body.corrections,
    }),
  };
  return { place: { file, ...item.position }, facts, id, link, body };
}
