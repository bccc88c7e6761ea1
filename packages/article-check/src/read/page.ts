import type { Element } from 'domhandler';
import type { Addresses } from '../address.ts';
import type { Place } from '../place.ts';
import { type Html, parseHtml, positionOf } from './html.ts';
import { type Graph, readGraph } from './json-ld.ts';

/** An HTML file of the site: its elements, and what its head says of the page itself. */
export function readPage(file: string, text: string, addresses: Addresses): Page {
  const html = parseHtml(text);
  const url = addresses.urlOf(file);
  const { elements } = html;
  const meta = (name: string) =>
    elements.find(({ name: tag, attribs }) => tag === 'meta' && isNamed(attribs, name))?.attribs
      .content;
  const links = elements.filter(({ name }) => name === 'link');
  const canonical = links.find((link) => relOf(link).includes('canonical'))?.attribs.href;
  const root = elements.find(({ name }) => name === 'html');
  return {
    ...{ file, url, html, meta },
    language: root?.attribs.lang || undefined,
    canonical: canonical === undefined ? undefined : absolute(canonical, url),
    isRedirect: elements.some(
      ({ name, attribs }) => name === 'meta' && /^refresh$/i.test(attribs['http-equiv'] ?? ''),
    ),
    isIndexed: !/\bnoindex\b|\bnone\b/i.test(meta('robots') ?? ''),
    alternates: links
      .filter((link) => relOf(link).includes('alternate') && link.attribs.hreflang)
      .map(({ attribs: { hreflang = '', href = '' } }) => ({
        language: hreflang,
        url: absolute(href, url) ?? href,
      })),
    graph: readGraph(
      elements.filter(({ attribs }) => /^application\/ld\+json$/i.test(attribs.type ?? '')),
    ),
    place: (element) => ({ file, ...(element ? positionOf(element, text) : {}) }),
  };
}

/** An address as a page gives it, made absolute; undefined where it is none. */
export function absolute(href: string, base: string): string | undefined {
  return URL.parse(href.trim(), base)?.href;
}

export function relOf({ attribs: { rel = '' } }: Element): string[] {
  return rel.toLowerCase().split(/\s+/);
}

/** A `meta` is named by `name`, in RDFa by `property`, in microdata by `itemprop`. */
function isNamed({ name, property }: Element['attribs'], wanted: string): boolean {
  return (name ?? property)?.toLowerCase() === wanted;
}

export interface Page {
  file: string;
  /** Where it stands on the web, by its place in the folder. */
  url: string;
  html: Html;
  /** Of the whole page. */
  language: string | undefined;
  /** Absolute. */
  canonical: string | undefined;
  /** It sends its readers on by `http-equiv="refresh"`. */
  isRedirect: boolean;
  isIndexed: boolean;
  alternates: readonly Alternate[];
  graph: Graph;
  /** The content of the first `meta` of that name or property. */
  meta: (name: string) => string | undefined;
  place: (element: Element | undefined) => Place;
}

/** The same page in another language. */
export interface Alternate {
  /** BCP 47, or `x-default`. */
  language: string;
  /** Absolute. */
  url: string;
}
