import { attributeOf, elementsIn } from '../dom.ts';
import { valueIn } from './microdata.ts';
import type { Thing } from './thing.ts';

/** The things of schema.org that a page describes in RDFa Lite 1.1. */
export function rdfa(document: Document): Thing[] {
  return elementsIn(document, '[typeof]').slice(0, MOST).map(thingOf);
}

function thingOf(item: Element): Thing {
  const thing: Thing = { '@type': attributeOf(item, 'typeof').split(/\s+/) };
  for (const element of elementsIn(item, '[property]').slice(0, MOST)) {
    if (element.parentElement?.closest('[typeof]') !== item) continue;
    const value = element.hasAttribute('typeof') ? thingOf(element) : valueIn(element);
    for (const property of attributeOf(element, 'property').split(/\s+/)) {
      const name = property.replace(/^(schema:|https?:\/\/schema\.org\/)/, '');
      const before = thing[name];
      thing[name] = before === undefined ? value : [before, value].flat();
    }
  }
  return thing;
}

const MOST = 400;
