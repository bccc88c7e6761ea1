import { NAMESPACES } from '../read/feed.ts';
import { childrenOf, childText, type XmlElement } from '../read/xml.ts';
import { counted, type Fault, failing, unknown, withoutAttribute } from './elements.ts';
import { isIri, isLanguage, isMediaType, isRfc3339 } from './values.ts';

const { atom: ATOM } = NAMESPACES;

/** What RFC 4287 demands of a feed and its entries, as the W3C feed validator tests it. */
export function atomFaults(feed: XmlElement): Fault[] {
  const entries = childrenOf(feed, 'entry', ATOM);
  const hasAuthor = childrenOf(feed, 'author', ATOM).length > 0;
  return [
    ...counted(feed, ATOM, ['id', 'title', 'updated'], SINGLE_OF_FEED),
    ...unknown(feed, ATOM, [...SINGLE_OF_FEED, ...COMMON, 'entry']),
    ...common(feed),
    ...entries.flatMap((entry) => entryFaults(entry, hasAuthor)),
    ...repeated(entries),
  ];
}

function entryFaults(entry: XmlElement, feedHasAuthor: boolean): Fault[] {
  const [content] = childrenOf(entry, 'content', ATOM);
  const has = (name: string) => childrenOf(entry, name, ATOM).length > 0;
  const source = childrenOf(entry, 'source', ATOM)[0];
  const sourceHasAuthor = source !== undefined && childrenOf(source, 'author', ATOM).length > 0;
  const required = ['id', 'title', 'updated'];
  if (!feedHasAuthor && !sourceHasAuthor) required.push('author');
  const isElsewhere = content?.attributes.has('src') === true;
  if (isElsewhere) required.push('summary');
  const hasAlternate = childrenOf(entry, 'link', ATOM).some(
    ({ attributes }) => (attributes.get('rel') ?? 'alternate') === 'alternate',
  );
  return [
    ...counted(entry, ATOM, required, SINGLE_OF_ENTRY),
    ...unknown(entry, ATOM, [...SINGLE_OF_ENTRY, ...COMMON]),
    ...common(entry),
    ...(has('content') || hasAlternate
      ? []
      : [{ element: entry, message: 'entry has neither content nor a link to its page' }]),
    ...(isElsewhere && content && (content.text.trim() !== '' || content.children.length > 0)
      ? [{ element: content, message: 'content has a src and text of its own' }]
      : []),
  ];
}

function common(parent: XmlElement): Fault[] {
  return [
    ...failing(parent, ATOM, ['updated', 'published'], isRfc3339, 'no time by RFC 3339'),
    ...failing(parent, ATOM, ['id'], isIri, 'no absolute IRI'),
    ...childrenOf(parent, 'link', ATOM)
      .filter(({ attributes }) => !attributes.has('href'))
      .map((element) => ({ element, message: 'link has no href' })),
    ...withoutAttribute(parent, ATOM, 'category', ['term']),
    ...persons(parent),
    ...links(parent),
    ...texts(parent),
    ...language(parent),
  ];
}

function persons(parent: XmlElement): Fault[] {
  return ['author', 'contributor'].flatMap((name) =>
    childrenOf(parent, name, ATOM).flatMap((person) => [
      ...counted(person, ATOM, ['name'], ['name', 'uri', 'email']),
      ...failing(person, ATOM, ['name'], (text) => text !== '', 'empty'),
      ...failing(
        person,
        ATOM,
        ['email'],
        (text) => /^[^\s@<>]+@[^\s@<>]+$/.test(text),
        'no address',
      ),
      ...failing(person, ATOM, ['uri'], (text) => !/\s/.test(text), 'no address'),
      ...unknown(person, ATOM, ['name', 'uri', 'email']),
    ]),
  );
}

/** 4.1.1: no two alternates with the same type and language; 4.2.7: types are media types. */
function links(parent: XmlElement): Fault[] {
  const seen = new Set<string>();
  return childrenOf(parent, 'link', ATOM).flatMap((element) => {
    const value = (name: string) => element.attributes.get(name);
    const type = value('type');
    const hreflang = value('hreflang');
    const key = [type, hreflang].join(' ');
    const isAlternate = (value('rel') ?? 'alternate') === 'alternate';
    const isTwice = isAlternate && seen.has(key);
    if (isAlternate) seen.add(key);
    return [
      ...(isTwice
        ? [{ element, message: 'Two links lead to pages of one type and language' }]
        : []),
      ...(type !== undefined && !isMediaType(type)
        ? [{ element, message: `The type “${type}” is no media type` }]
        : []),
      ...(hreflang !== undefined && !isLanguage(hreflang)
        ? [{ element, message: `“${hreflang}” is no language` }]
        : []),
    ];
  });
}

/** 3.1.1: text, html or xhtml, and xhtml within one div. */
function texts(parent: XmlElement): Fault[] {
  return ['title', 'subtitle', 'summary', 'rights'].flatMap((name) =>
    childrenOf(parent, name, ATOM).flatMap((element) => {
      const type = element.attributes.get('type') ?? 'text';
      if (!['text', 'html', 'xhtml'].includes(type))
        return [{ element, message: `${name} has the type “${type}”, which is none of a text` }];
      const isDiv = element.children.length === 1 && element.children[0]?.name === 'div';
      if (type === 'xhtml' && !isDiv)
        return [{ element, message: `${name} of type xhtml is not one div` }];
      return type !== 'xhtml' && element.children.length > 0
        ? [{ element, message: `${name} of type ${type} has elements in it` }]
        : [];
    }),
  );
}

function language(element: XmlElement): Fault[] {
  const value = element.attributes.get('xml:lang');
  return value === undefined || value === '' || isLanguage(value)
    ? []
    : [{ element, message: `“${value}” is no language` }];
}

/** 4.1.1: entries with one id differ at least in the time of their change. */
function repeated(entries: readonly XmlElement[]): Fault[] {
  const seen = new Set<string>();
  return entries.flatMap((element) => {
    const id = childText(element, 'id', ATOM);
    const key = `${id} ${childText(element, 'updated', ATOM)}`;
    const isTwice = id !== undefined && seen.has(key);
    seen.add(key);
    return isTwice ? [{ element, message: `The entry ${id} stands twice` }] : [];
  });
}

const SINGLE_OF_FEED = [
  'id',
  'title',
  'updated',
  'subtitle',
  'generator',
  'icon',
  'logo',
  'rights',
];
const SINGLE_OF_ENTRY = [
  'id',
  'title',
  'updated',
  'published',
  'summary',
  'content',
  'rights',
  'source',
];
const COMMON = ['author', 'contributor', 'category', 'link'];
