import { attributeOf, elementsIn, textOf } from '../dom.ts';
import type { Thing } from './thing.ts';

/** The things that a page's microdata describes (HTML, 5.2.5), the outermost first. */
export function microdata(document: Document): Thing[] {
  return elementsIn(document, '[itemscope][itemtype]')
    .slice(0, MOST)
    .map((item) => thingOf(item, 0));
}

function thingOf(item: Element, depth: number): Thing {
  const thing: Thing = { '@type': attributeOf(item, 'itemtype').split(/\s+/) };
  if (depth > 5) return thing;
  const others = attributeOf(item, 'itemref').split(/\s+/).filter(Boolean);
  const roots = [item, ...others.flatMap((id) => item.ownerDocument.getElementById(id) ?? [])];
  for (const element of roots.flatMap((root) => elementsIn(root, '[itemprop]')).slice(0, MOST)) {
    const owner = element.parentElement?.closest('[itemscope]');
    if (owner !== item && item.contains(element)) continue;
    const value = element.hasAttribute('itemscope')
      ? thingOf(element, depth + 1)
      : valueIn(element);
    for (const name of attributeOf(element, 'itemprop').split(/\s+/)) {
      const before = thing[name];
      thing[name] = before === undefined ? value : [before, value].flat();
    }
  }
  return thing;
}

/** The value of a property that is no thing (HTML, 5.2.4). */
export function valueIn(element: Element): string {
  for (const name of ['content', 'datetime', 'src', 'href', 'data', 'value'])
    if (OWN[name]?.test(element.tagName) || name === 'content') {
      const value = attributeOf(element, name);
      if (value) return value;
    }
  return textOf(element);
}

const MOST = 400;
const OWN: Record<string, RegExp> = {
  datetime: /^(TIME|INS|DEL)$/,
  src: /^(IMG|AUDIO|VIDEO|SOURCE|EMBED|IFRAME|TRACK)$/,
  href: /^(A|AREA|LINK)$/,
  data: /^OBJECT$/,
  value: /^(DATA|METER)$/,
};
