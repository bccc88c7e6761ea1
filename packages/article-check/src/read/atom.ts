import type { Facts } from '../facts.ts';
import { type Feed, type FeedItem, NAMESPACES, withoutWhatIsNeverGiven } from './feed.ts';
import { readBody } from './feed-body.ts';
import { mediaImage } from './media.ts';
import { childrenOf, childText, type XmlElement } from './xml.ts';

const { atom: ATOM } = NAMESPACES;

/** Atom (RFC 4287) with the media namespace. */
export function readAtom(file: string, root: XmlElement): Feed {
  const language = root.attributes.get('xml:lang');
  const items = childrenOf(root, 'entry', ATOM).map((entry) => readEntry(entry, file, language));
  return {
    ...{ file, format: 'atom', language, source: { format: 'atom', root } },
    self: hrefOf(childrenOf(root, 'link', ATOM), 'self'),
    items: withoutWhatIsNeverGiven(items),
  };
}

function readEntry(entry: XmlElement, file: string, feedLanguage: string | undefined): FeedItem {
  const id = childText(entry, 'id', ATOM);
  const language = entry.attributes.get('xml:lang') ?? feedLanguage;
  const link = ownLink(childrenOf(entry, 'link', ATOM), language);
  const place = { file, ...entry.position };
  if (/#correction-/.test(link ?? '')) return { ...readCorrection(entry, link ?? ''), place };
  const [content] = childrenOf(entry, 'content', ATOM);
  const isHtml = content?.attributes.get('type') === 'html';
  const body = content && isHtml ? readBody(content.text, link ?? '') : undefined;
  const [section] = childrenOf(entry, 'category', ATOM);
  const facts: Facts = {
    headline: childText(entry, 'title', ATOM) ?? null,
    url: link ?? null,
    id: id ?? null,
    published: childText(entry, 'published', ATOM) ?? null,
    modified: childText(entry, 'updated', ATOM) ?? null,
    authors: childrenOf(entry, 'author', ATOM).map((author) => childText(author, 'name') ?? ''),
    section: section?.attributes.get('label') ?? section?.attributes.get('term') ?? null,
    image: mediaImage(entry),
    ...(language === undefined ? {} : { language }),
    ...(body && {
      access: body.isTeaser ? ('subscriber' as const) : ('free' as const),
      corrections: body.corrections,
    }),
  };
  return { place, facts, id, link, body };
}

/** An entry that points to a correction on its story's page; its id is the story's with the same fragment. */
function readCorrection(entry: XmlElement, link: string): Omit<FeedItem, 'place'> {
  const id = childText(entry, 'id', ATOM);
  const story = id?.replace(/#correction-.*$/, '');
  const facts: Facts = { url: link.replace(/#.*$/, ''), id: story ?? null };
  const correction = {
    at: childText(entry, 'published', ATOM) ?? '',
    text: childText(entry, 'content', ATOM) ?? '',
  };
  return { facts, id, link, body: undefined, correction };
}

/** Of several alternates the one in the entry's own language (RFC 4287, 4.2.7.2). */
function ownLink(links: readonly XmlElement[], language: string | undefined): string | undefined {
  const alternates = links.filter(
    ({ attributes }) => (attributes.get('rel') ?? 'alternate') === 'alternate',
  );
  const own = alternates.find(({ attributes }) => attributes.get('hreflang') === language);
  return (own ?? alternates[0])?.attributes.get('href');
}

function hrefOf(links: readonly XmlElement[], rel: string): string | undefined {
  return links.find(({ attributes }) => attributes.get('rel') === rel)?.attributes.get('href');
}
