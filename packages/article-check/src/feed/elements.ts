import type { XmlElement } from '../read/xml.ts';
import { childrenOf } from '../read/xml.ts';

/** What is wrong with an element of a feed. */
export interface Fault {
  element: XmlElement;
  message: string;
}

/** Elements that must be there, and elements that must not be there twice. */
export function counted(
  parent: XmlElement,
  namespace: string,
  required: readonly string[],
  single: readonly string[],
): Fault[] {
  const count = (name: string) => childrenOf(parent, name, namespace);
  return [
    ...required
      .filter((name) => count(name).length === 0)
      .map((name) => ({ element: parent, message: `${parent.name} has no ${name}` })),
    ...single.flatMap((name) =>
      count(name)
        .slice(1)
        .map((element) => ({ element, message: `${parent.name} has more than one ${name}` })),
    ),
  ];
}

/** Children whose text does not pass. */
export function failing(
  parent: XmlElement,
  namespace: string,
  names: readonly string[],
  passes: (text: string) => boolean,
  what: string,
): Fault[] {
  return names
    .flatMap((name) => childrenOf(parent, name, namespace))
    .filter(({ text }) => !passes(text.trim()))
    .map((element) => ({
      element,
      message: `${element.name} “${element.text.trim()}” is ${what}`,
    }));
}

export function withoutAttribute(
  parent: XmlElement,
  namespace: string,
  name: string,
  attributes: readonly string[],
): Fault[] {
  return childrenOf(parent, name, namespace).flatMap((element) =>
    attributes
      .filter((attribute) => !element.attributes.get(attribute)?.trim())
      .map((attribute) => ({ element, message: `${name} has no ${attribute}` })),
  );
}

export function unknown(parent: XmlElement, namespace: string, known: readonly string[]): Fault[] {
  return parent.children
    .filter((element) => element.namespace === namespace && !known.includes(element.name))
    .map((element) => ({ element, message: `${parent.name} has no place for ${element.name}` }));
}
