import type { Image } from '../facts.ts';
import { NAMESPACES } from './feed.ts';
import { childrenOf, childText, type XmlElement } from './xml.ts';

/** The lead picture of an entry by Media RSS 1.5.1: `media:content` with its title and credit. */
export function mediaImage(entry: XmlElement): Image | null {
  const [content] = childrenOf(entry, 'content', NAMESPACES.media);
  const url = content?.attributes.get('url');
  if (!content || !url) return null;
  return {
    url,
    alt: childText(content, 'title', NAMESPACES.media) ?? '',
    credit: childText(content, 'credit', NAMESPACES.media) ?? '',
  };
}
