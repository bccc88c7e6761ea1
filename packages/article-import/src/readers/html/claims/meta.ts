import { attributeOf, elementsIn } from '../dom.ts';

/** The `meta` elements of a page: each name, in lower case, with all that it says. */
export function metaOf(document: Document): Map<string, string[]> {
  const meta = new Map<string, string[]>();
  for (const element of elementsIn(document, 'meta[content]').slice(0, MOST)) {
    const content = attributeOf(element, 'content');
    if (!content) continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      for (const name of attributeOf(element, attribute).toLowerCase().split(/\s+/).filter(Boolean))
        meta.set(name, [...(meta.get(name) ?? []), content]);
    }
  }
  return meta;
}

const MOST = 1000;
