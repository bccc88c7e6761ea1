import type { Element, Nodes, Parents } from 'hast';

/** The value of an attribute as text, by its name in the tree (`dataSrc`, `srcSet`); empty without one. */
export function attribute(node: Element, name: string): string {
  const value = node.properties[name];
  if (Array.isArray(value)) return value.join(' ');
  return value === undefined || value === null || value === false ? '' : String(value).trim();
}

/** Whether one of an element's classes matches. */
export function hasClass(node: Element, pattern: RegExp): boolean {
  const { className } = node.properties;
  return Array.isArray(className) && className.some((name) => pattern.test(String(name)));
}

export function isElement(node: Nodes | undefined, ...names: string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));
}

/** Every element below a node that passes, in order; none inside one that passed. */
export function elementsIn(parent: Parents, passes: (node: Element) => boolean): Element[] {
  const found: Element[] = [];
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    if (passes(child)) found.push(child);
    else found.push(...elementsIn(child, passes));
  }
  return found;
}

/** The first element below a node with one of these names. */
export function firstIn(parent: Parents, ...names: string[]): Element | undefined {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    const found = names.includes(child.tagName) ? child : firstIn(child, ...names);
    if (found) return found;
  }
  return undefined;
}

/** A copy of an element without the elements given, wherever in it they stand. */
export function without<T extends Parents>(parent: T, lost: ReadonlySet<unknown>): T {
  const children = parent.children
    .filter((child) => !lost.has(child))
    .map((child) => (child.type === 'element' ? without(child, lost) : child));
  return { ...parent, children };
}

/** The words of a node on one line, with a space where a line or block ends. */
export function textOf(node: Nodes): string {
  const pieces: string[] = [];
  collect(node, pieces);
  return pieces.join('').replace(/\s+/g, ' ').trim();
}

function collect(node: Nodes, pieces: string[]): void {
  if (node.type === 'text') pieces.push(node.value);
  if (!('children' in node)) return;
  const isLine = isElement(node) && LINE.test(node.tagName);
  if (isElement(node, 'script', 'style', 'template')) return;
  if (isLine) pieces.push(' ');
  for (const child of node.children) collect(child, pieces);
  if (isLine) pieces.push(' ');
}

const LINE =
  /^(br|p|div|h\d|li|ul|ol|dl|dt|dd|tr|td|th|table|blockquote|figure|figcaption|section)$/;
