import { NAMESPACES } from '../read/feed.ts';
import { childrenOf, childText, type XmlElement } from '../read/xml.ts';
import { counted, type Fault, failing, withoutAttribute } from './elements.ts';
import { isIri, isLanguage, isMediaType, isRfc822, isRfc3339 } from './values.ts';

/** What RSS 2.0.11 demands of a channel and its items, as the W3C feed validator tests it. */
export function rssFaults(root: XmlElement): Fault[] {
  const [channel] = childrenOf(root, 'channel', '');
  if (!channel) return [{ element: root, message: 'rss has no channel' }];
  const items = childrenOf(channel, 'item', '');
  return [
    ...counted(channel, '', ['title', 'link', 'description'], SINGLE_OF_CHANNEL),
    ...failing(channel, '', ['link', 'docs'], isIri, 'no absolute address'),
    ...failing(channel, '', ['title'], (text) => text !== '', 'empty'),
    ...failing(channel, '', ['pubDate', 'lastBuildDate'], isRfc822, 'no time by RFC 822'),
    ...failing(channel, '', ['language'], isLanguage, 'no language'),
    ...failing(channel, '', ['ttl'], (text) => /^[1-9]\d*$/.test(text), 'no number of minutes'),
    ...items.flatMap(itemFaults),
    ...repeated(items),
  ];
}

function itemFaults(item: XmlElement): Fault[] {
  const hasWords = ['title', 'description'].some((name) => childrenOf(item, name, '').length > 0);
  return [
    ...counted(item, '', [], SINGLE_OF_ITEM),
    ...(hasWords ? [] : [{ element: item, message: 'item has neither title nor description' }]),
    ...failing(item, '', ['pubDate'], isRfc822, 'no time by RFC 822'),
    ...failing(item, '', ['link', 'comments'], isIri, 'no absolute address'),
    ...failing(item, NAMESPACES.atom, ['updated', 'published'], isRfc3339, 'no time by RFC 3339'),
    ...withoutAttribute(item, '', 'enclosure', ['url', 'length', 'type']),
    ...withoutAttribute(item, '', 'source', ['url']),
    ...childrenOf(item, 'enclosure', '').flatMap(enclosureFaults),
    ...childrenOf(item, 'guid', '').flatMap(guidFaults),
  ];
}

function enclosureFaults(element: XmlElement): Fault[] {
  const length = element.attributes.get('length');
  const type = element.attributes.get('type');
  return [
    ...(length !== undefined && !/^\d+$/.test(length)
      ? [{ element, message: `The length “${length}” is no number of bytes` }]
      : []),
    ...(type !== undefined && !isMediaType(type)
      ? [{ element, message: `The type “${type}” is no media type` }]
      : []),
  ];
}

/** A guid is the item's address unless it says otherwise. */
function guidFaults(element: XmlElement): Fault[] {
  const isPermanent = element.attributes.get('isPermaLink') ?? 'true';
  const guid = element.text.trim();
  if (!['true', 'false'].includes(isPermanent))
    return [{ element, message: `isPermaLink is “${isPermanent}”, neither true nor false` }];
  if (guid === '') return [{ element, message: 'guid is empty' }];
  return isPermanent === 'false' || isIri(guid)
    ? []
    : [{ element, message: `guid “${guid}” is no address, and does not say so (isPermaLink)` }];
}

function repeated(items: readonly XmlElement[]): Fault[] {
  const seen = new Set<string>();
  return items.flatMap((element) => {
    const guid = childText(element, 'guid', '');
    const isTwice = guid !== undefined && seen.has(guid);
    if (guid !== undefined) seen.add(guid);
    return isTwice ? [{ element, message: `The item ${guid} stands twice` }] : [];
  });
}

const SINGLE_OF_CHANNEL = [
  ...['title', 'link', 'description', 'language', 'copyright', 'managingEditor', 'webMaster'],
  ...['pubDate', 'lastBuildDate', 'generator', 'docs', 'cloud', 'ttl', 'image', 'textInput'],
  ...['skipHours', 'skipDays'],
];
const SINGLE_OF_ITEM = [
  ...['title', 'link', 'description', 'author', 'comments', 'guid', 'pubDate', 'source'],
];
