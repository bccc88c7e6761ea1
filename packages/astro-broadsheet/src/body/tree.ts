import { defaultTreeAdapter, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Every element below a node, in the order of the text. */
export function allOf(parent: Parent): Element[] {
  return elementsOf(parent).flatMap((child) => [child, ...allOf(child)]);
}

export function elementsOf(parent: Parent): Element[] {
  return parent.childNodes.filter(isElement);
}

export function isElement(node: Tree.Node): node is Element {
  return 'tagName' in node;
}

export function isNamed(node: Parent, name: string): boolean {
  return isElement(node) && node.tagName === name;
}

export function isBlank(node: Tree.Node): boolean {
  return node.nodeName === '#comment' || (isText(node) && node.value.trim() === '');
}

/** The text of a node and of all within it. */
export function textOf(node: Tree.ChildNode): string {
  if (isText(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

export function isEmpty(element: Element): boolean {
  return element.childNodes.every(isBlank);
}

export function rename(element: Element, name: string): void {
  element.tagName = name;
  element.nodeName = name;
}

export function create(name: string, attributes: Record<string, string> = {}): Element {
  const pairs = Object.entries(attributes).map(([key, value]) => ({ name: key, value }));
  return defaultTreeAdapter.createElement(name, HTML_NAMESPACE, pairs);
}

/** A new last child. */
export function newElement(name: string, parent: Parent): Element {
  const element = create(name);
  defaultTreeAdapter.appendChild(parent, element);
  return element;
}

/** Puts an element into another, which takes its place. */
export function wrap(element: Element, frame: Element): void {
  defaultTreeAdapter.insertBefore(element.parentNode as Parent, frame, element);
  defaultTreeAdapter.detachNode(element);
  defaultTreeAdapter.appendChild(frame, element);
}

function isText(node: Tree.Node): node is Tree.TextNode {
  return node.nodeName === '#text';
}

const HTML_NAMESPACE = 'http://www.w3.org/1999/xhtml' as Element['namespaceURI'];

export type Element = Tree.Element;
export type Parent = Tree.ParentNode;
