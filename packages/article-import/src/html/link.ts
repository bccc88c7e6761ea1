import type { PhrasingContent, RootContent } from 'mdast';
import { shortened } from '../shortened.ts';
import { attribute, firstIn, textOf } from './element.ts';
import { footnoteMark } from './footnotes.ts';
import type { Handling } from './handling.ts';
import { isPicture, PICTURE_FILE, pictureNode } from './picture.ts';

/** A link to where its page stands now; without its address where that leads nowhere or is no address. */
export function linkNodes({ node, context, state }: Handling): RootContent[] {
  const { reference, isBack } = footnoteMark(node);
  if (isBack) return [];
  if (reference) return [{ type: 'footnoteReference', identifier: reference, label: reference }];
  const href = attribute(node, 'href').replace(CONTROLS, '');
  const img = firstIn(node, 'img');
  if (img && isPicture(img) && PICTURE_FILE.test(href) && !textOf(node))
    return pictureNode(img, { caption: '', credit: '', link: href }, context);
  const children = state.all(node) as PhrasingContent[];
  if (!href || children.length === 0) return children;
  const url = addressFor(href, context.surroundings.address);
  if (!url) {
    const [code, why] = lostLink(href);
    context.dropped(node, code, `The link to ${shortened(href, 120)} ${why}; its words stay.`);
    return children;
  }
  const title = attribute(node, 'title');
  const isSaid = !title || title === textOf(node);
  return [{ type: 'link', url, children, ...(!isSaid && { title }) }];
}

function lostLink(href: string): [code: string, why: string] {
  if (href.startsWith('#')) return ['import/link-anchor', 'leads within the page and is left out'];
  if (RUNS.test(href)) return ['import/link-unsafe', 'runs or hides something and is left out'];
  if (OTHER.test(href)) return ['import/link-scheme', 'is no address of the web and is left out'];
  return ['import/link-unresolved', 'leads nowhere'];
}

function addressFor(
  href: string,
  address: ((reference: string) => string | undefined) | undefined,
) {
  if (href.startsWith('#') || OTHER.test(href)) return undefined;
  const full = href.startsWith('//') ? `https:${href}` : href;
  if (/^(mailto|tel):/i.test(full)) return full;
  const found = address ? address(full) : full;
  return found?.replace(/[\s<>"\\^`{|}]/g, encodeURIComponent);
}

// Browsers pass over these in an address.
const CONTROLS = /^[\0-\x20]+|[\t\n\r]+/g;
const RUNS = /^(javascript|data|vbscript|blob|file):/i;
const OTHER = /^(?!(?:https?|mailto|tel):)[a-z][a-z0-9+.-]*:/i;
