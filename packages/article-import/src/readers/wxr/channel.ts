import { textIn, textOf } from './item.ts';
import type { Node } from './nodes.ts';

/** What the head of an export says of the site, its authors and its terms; files of one site add up. */
export function createChannel(): Channel {
  return {
    title: '',
    origin: '',
    bases: new Set(),
    version: '',
    exported: '',
    authors: new Map(),
    terms: new Map(),
    parents: new Map(),
  };
}

/** Takes in one element of a channel; whether it was one that is known. */
export function readChannelNode(node: Node, channel: Channel): boolean {
  const text = textOf(node).trim();
  switch (node.name) {
    case 'title':
      channel.title ||= text;
      return true;
    case 'link':
    case 'wp:base_site_url':
    case 'wp:base_blog_url': {
      const url = URL.parse(text);
      if (url)
        channel.bases.add(`${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}`);
      if (url && (node.name === 'wp:base_blog_url' || channel.origin === '')) channel.origin = text;
      return true;
    }
    case 'wp:wxr_version':
      channel.version ||= text;
      return true;
    case 'pubDate':
      channel.exported ||= text;
      return true;
    case 'wp:author':
    case 'wp:wp_author': {
      const login = textIn(node, 'wp:author_login').trim();
      if (login)
        channel.authors.set(login, { login, name: nameOf(node) || login, place: node.place });
      return true;
    }
    case 'wp:category':
      addTerm(
        'category',
        textIn(node, 'wp:category_nicename'),
        textIn(node, 'wp:cat_name'),
        node,
        channel,
      );
      noteParent(node, channel);
      return true;
    case 'wp:tag':
      addTerm('post_tag', textIn(node, 'wp:tag_slug'), textIn(node, 'wp:tag_name'), node, channel);
      return true;
    case 'wp:term':
      addTerm(
        textIn(node, 'wp:term_taxonomy'),
        textIn(node, 'wp:term_slug'),
        textIn(node, 'wp:term_name'),
        node,
        channel,
      );
      return true;
    default:
      return PASSED.has(node.name);
  }
}

function addTerm(domain: string, slug: string, name: string, node: Node, channel: Channel): void {
  const id = textIn(node, 'wp:term_id').trim();
  if (id) channel.terms.set(id, { domain: domain.trim(), nicename: slug.trim(), name });
}

function noteParent(node: Node, { parents }: Channel): void {
  const parent = textIn(node, 'wp:category_parent').trim();
  if (parent) parents.set(textIn(node, 'wp:category_nicename').trim(), parent);
}

function nameOf(author: Node): string {
  const full = [textIn(author, 'wp:author_first_name'), textIn(author, 'wp:author_last_name')];
  return (
    textIn(author, 'wp:author_display_name').trim() ||
    full
      .map((each) => each.trim())
      .filter(Boolean)
      .join(' ')
  );
}

const PASSED = new Set([
  'description',
  'language',
  'generator',
  'image',
  'cloud',
  'other:link',
  'atom:link',
  'lastBuildDate',
  'docs',
  'other:cloud',
  'copyright',
]);

export interface Channel {
  title: string;
  /** The address of the old site. */
  origin: string;
  /** Hosts, with the folder where the site stood in one, that are the site itself. */
  bases: Set<string>;
  version: string;
  /** When the export was made, as a feed says it. */
  exported: string;
  authors: Map<string, Author>;
  /** By the number of the term. */
  terms: Map<string, { domain: string; nicename: string; name: string }>;
  /** Of each category below another, by their slugs. */
  parents: Map<string, string>;
}

export interface Author {
  login: string;
  name: string;
  place: Node['place'];
}
