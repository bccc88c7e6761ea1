import {
  defaultTreeAdapter,
  parseFragment,
  serialize,
  type DefaultTreeAdapterTypes as Tree,
} from 'parse5';

/**
 * HTML as a browser would mend it, and then with everything where its content model wants it (HTML,
 * 4.4 and 4.5): headings one level at a time, items in lists, no block inside a line of text. Old
 * papers bring much that is not.
 */
export function repairHtml(html: string): string {
  const body = parseFragment(html);
  mend(body);
  levelHeadings(body);
  frameTables(body);
  return serialize(body);
}

function mend(parent: Parent): void {
  for (const child of elementsOf(parent)) mend(child);
  if (isElement(parent)) {
    if (PHRASING.has(parent.tagName)) unwrapBlocks(parent);
    if (LISTS.has(parent.tagName)) fillList(parent);
  }
  if (!isElement(parent) || !LISTS.has(parent.tagName)) gatherItems(parent);
  for (const child of elementsOf(parent)) {
    if (child.tagName === 'p' && isEmpty(child)) defaultTreeAdapter.detachNode(child);
    const isLost = child.tagName === 'figcaption' && !isNamed(parent, 'figure');
    if (isLost || (child.tagName === 'caption' && !isNamed(parent, 'table'))) rename(child, 'p');
  }
}

/** A span around blocks is a division; any other line of text keeps the words of its blocks alone. */
function unwrapBlocks(parent: Element): void {
  const blocks = elementsOf(parent).filter(({ tagName }) => BLOCKS.test(tagName));
  if (blocks.length === 0) return;
  if (parent.tagName === 'span') {
    rename(parent, 'div');
    return;
  }
  for (const block of blocks) {
    for (const child of [...block.childNodes]) {
      defaultTreeAdapter.detachNode(child);
      defaultTreeAdapter.insertBefore(parent, child, block);
    }
    defaultTreeAdapter.detachNode(block);
  }
  unwrapBlocks(parent);
}

/** What stands in a list outside its items belongs to the item before it. */
function fillList(list: Element): void {
  let item: Element | undefined;
  for (const child of [...list.childNodes]) {
    if (isElement(child) && child.tagName === 'li') item = child;
    else if (!isBlank(child)) {
      defaultTreeAdapter.detachNode(child);
      if (isElement(child) && child.tagName === 'p' && isEmpty(child)) continue;
      item ??= newElement('li', list);
      defaultTreeAdapter.appendChild(item, child);
    }
  }
}

/** Items without a list get one, neighbours the same. */
function gatherItems(parent: Parent): void {
  let list: Element | undefined;
  for (const child of [...parent.childNodes]) {
    if (isElement(child) && child.tagName === 'li') {
      if (!list) {
        list = create('ul');
        defaultTreeAdapter.insertBefore(parent, list, child);
      }
      defaultTreeAdapter.detachNode(child);
      defaultTreeAdapter.appendChild(list, child);
    } else if (!isBlank(child)) list = undefined;
  }
}

/** The headline is the first level; below it no level is left out. */
function levelHeadings(body: Parent): void {
  let level = 1;
  for (const element of allOf(body)) {
    const [, digit] = /^h([1-6])$/.exec(element.tagName) ?? [];
    if (!digit) continue;
    level = Math.max(2, Math.min(Number(digit), level + 1));
    rename(element, `h${level}`);
  }
}

/** A wide table scrolls in a frame of its own: made scroll itself, it would be no table to a screen reader. */
function frameTables(body: Parent): void {
  for (const table of allOf(body).filter(({ tagName }) => tagName === 'table')) {
    const parent = table.parentNode as Parent;
    if (isElement(parent) && PHRASING.has(parent.tagName)) continue;
    const frame = create('div', [{ name: 'class', value: 'table' }]);
    defaultTreeAdapter.insertBefore(parent, frame, table);
    defaultTreeAdapter.detachNode(table);
    defaultTreeAdapter.appendChild(frame, table);
  }
}

function allOf(parent: Parent): Element[] {
  return elementsOf(parent).flatMap((child) => [child, ...allOf(child)]);
}

function elementsOf(parent: Parent): Element[] {
  return parent.childNodes.filter(isElement);
}

function isElement(node: Tree.Node): node is Element {
  return 'tagName' in node;
}

function isNamed(node: Parent, name: string): boolean {
  return isElement(node) && node.tagName === name;
}

function isBlank(node: Tree.Node): boolean {
  return node.nodeName === '#comment' || (isText(node) && node.value.trim() === '');
}

function isText(node: Tree.Node): node is Tree.TextNode {
  return node.nodeName === '#text';
}

function isEmpty(element: Element): boolean {
  return element.childNodes.every(isBlank);
}

function rename(element: Element, name: string): void {
  element.tagName = name;
  element.nodeName = name;
}

function newElement(name: string, parent: Parent): Element {
  const element = create(name);
  defaultTreeAdapter.appendChild(parent, element);
  return element;
}

function create(name: string, attributes: { name: string; value: string }[] = []): Element {
  return defaultTreeAdapter.createElement(name, HTML_NAMESPACE, attributes);
}

const HTML_NAMESPACE = 'http://www.w3.org/1999/xhtml' as Element['namespaceURI'];
const LISTS = new Set(['ul', 'ol']);
const PHRASING = new Set([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'span', 'em', 'strong', 'b', 'i', 's', 'u'],
  ...['del', 'ins', 'sub', 'sup', 'small', 'mark', 'q', 'cite', 'code'],
]);
const BLOCKS =
  /^(p|div|section|aside|figure|figcaption|blockquote|pre|ul|ol|li|dl|dt|dd|hr|table|details|h[1-6])$/;

type Element = Tree.Element;
type Parent = Tree.ParentNode;
