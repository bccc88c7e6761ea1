import type { Place } from '../../reader.ts';
import type { Node } from './nodes.ts';

/** One item of an export as it stands there: texts verbatim, nothing decided. */
export function itemOf(node: Node): WxrItem {
  const meta = new Map<string, string[]>();
  const terms: Term[] = [];
  const counts = { comments: 0, pingbacks: 0, unapproved: 0 };
  for (const child of node.children) {
    if (child.name === 'wp:postmeta') {
      const key = textIn(child, 'wp:meta_key');
      meta.set(key, [...(meta.get(key) ?? []), textIn(child, 'wp:meta_value')]);
    } else if (child.name === 'category') {
      const { domain = '', nicename = '' } = child.attributes;
      if (domain || nicename)
        terms.push({ domain, nicename, name: textOf(child), place: child.place });
    } else if (child.name === 'wp:comment') countComment(child, counts);
  }
  const text = (name: string) => textIn(node, name);
  const content = childOf(node, 'content:encoded');
  return {
    place: node.place,
    at: (name) => childOf(node, name)?.place ?? node.place,
    id: text('wp:post_id').trim(),
    type: text('wp:post_type').trim() || 'post',
    status: text('wp:status').trim(),
    title: text('title'),
    link: text('link').trim(),
    guid: text('guid').trim(),
    pubDate: text('pubDate').trim(),
    date: text('wp:post_date').trim(),
    dateGmt: text('wp:post_date_gmt').trim(),
    modifiedGmt: text('wp:post_modified_gmt').trim(),
    creator: text('dc:creator').trim(),
    slug: text('wp:post_name').trim(),
    parent: text('wp:post_parent').trim(),
    isSticky: text('wp:is_sticky').trim() === '1',
    hasPassword: text('wp:post_password') !== '',
    content: content ? textOf(content) : '',
    contentPlace: content?.textPlace ?? node.place,
    excerpt: text('excerpt:encoded'),
    attachmentUrl: text('wp:attachment_url').trim(),
    terms,
    meta,
    counts,
    isCut: node.isCut ?? false,
    isLong: content?.isLong ?? false,
  };
}

/** The text of the first child with this name. */
export function textIn(node: Node, name: string): string {
  const child = childOf(node, name);
  return child ? textOf(child) : '';
}

export function textOf({ text }: Node): string {
  return text.length === 1 ? (text[0] ?? '') : text.join('');
}

/** The first value of a field of a plugin that holds something. */
export function metaOf({ meta }: Pick<WxrItem, 'meta'>, ...keys: string[]): string {
  for (const key of keys) {
    const value = meta.get(key)?.find((each) => each.trim() !== '');
    if (value !== undefined) return value.trim();
  }
  return '';
}

function childOf({ children }: Node, name: string): Node | undefined {
  return children.find((child) => child.name === name);
}

function countComment(comment: Node, counts: WxrItem['counts']): void {
  const approved = textIn(comment, 'wp:comment_approved').trim();
  const type = textIn(comment, 'wp:comment_type').trim();
  if (approved !== '1' && approved !== 'approved') counts.unapproved++;
  else if (type === 'pingback' || type === 'trackback') counts.pingbacks++;
  else counts.comments++;
}

export interface WxrItem {
  place: Place;
  /** Where an element of the item stands. */
  at: (name: string) => Place;
  id: string;
  type: string;
  status: string;
  title: string;
  link: string;
  guid: string;
  pubDate: string;
  date: string;
  dateGmt: string;
  modifiedGmt: string;
  /** A login. */
  creator: string;
  slug: string;
  parent: string;
  isSticky: boolean;
  hasPassword: boolean;
  content: string;
  contentPlace: Place;
  excerpt: string;
  attachmentUrl: string;
  terms: Term[];
  meta: Map<string, string[]>;
  counts: { comments: number; pingbacks: number; unapproved: number };
  /** Whether the file ends before the item does. */
  isCut: boolean;
  /** Whether its text was too long to be read. */
  isLong: boolean;
}

/** A category, tag or term of another taxonomy. */
export interface Term {
  domain: string;
  nicename: string;
  name: string;
  place: Place;
}
