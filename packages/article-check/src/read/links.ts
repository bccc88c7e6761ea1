import type { Element } from 'domhandler';
import { absolute, type Page, relOf } from './page.ts';

/** Every address that a page leads to or loads, absolute; `data:`, `mailto:` and their like left out. */
export function linksOf(page: Page): Link[] {
  const { elements } = page.html;
  const base = elements.find(({ name }) => name === 'base')?.attribs.href;
  const from = base === undefined ? page.url : (absolute(base, page.url) ?? page.url);
  return elements.flatMap((element) =>
    addressesOf(element).flatMap(([attribute, href]) => {
      const url = absolute(href, from);
      return url && /^https?:/.test(url) ? [{ element, attribute, href, url }] : [];
    }),
  );
}

/** Whether the browser fetches the address to show the page, instead of going there. */
export function isLoaded({ element, attribute }: Link): boolean {
  if (element.name === 'link') return relOf(element).some((rel) => LOADING.has(rel));
  return attribute !== 'href' && attribute !== 'content';
}

function addressesOf({ name, attribs }: Element): [string, string][] {
  const found: [string, string][] = [];
  if (name === 'meta' && IMAGES.test(attribs.property ?? attribs.name ?? ''))
    found.push(['content', attribs.content ?? '']);
  if (name === 'meta' && /^refresh$/i.test(attribs['http-equiv'] ?? '')) {
    const [, target] = /url\s*=\s*['"]?([^'"]+)/i.exec(attribs.content ?? '') ?? [];
    if (target) found.push(['content', target]);
  }
  for (const attribute of ['href', 'src', 'poster', 'action'])
    if (attribs[attribute]) found.push([attribute, attribs[attribute]]);
  for (const attribute of ['srcset', 'imagesrcset'])
    for (const candidate of (attribs[attribute] ?? '').split(/,\s+/)) {
      const [href] = candidate.trim().split(/\s+/);
      if (href) found.push([attribute, href]);
    }
  return found;
}

const IMAGES = /^(og:image|og:url|twitter:image)$/i;
const LOADING = new Set(['stylesheet', 'icon', 'preload', 'modulepreload', 'manifest']);

export interface Link {
  element: Element;
  attribute: string;
  /** As written. */
  href: string;
  /** Absolute. */
  url: string;
}
