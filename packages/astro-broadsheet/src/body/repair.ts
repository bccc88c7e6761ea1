import { defaultTreeAdapter, parseFragment, serialize } from 'parse5';
import { framePictures, frameTables } from './frames.ts';
import {
  allOf,
  create,
  type Element,
  elementsOf,
  isBlank,
  isElement,
  isEmpty,
  isNamed,
  newElement,
  type Parent,
  rename,
} from './tree.ts';

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
  framePictures(body);
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

const LISTS = new Set(['ul', 'ol']);
const PHRASING = new Set([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'span', 'em', 'strong', 'b', 'i', 's', 'u'],
  ...['del', 'ins', 'sub', 'sup', 'small', 'mark', 'q', 'cite', 'code'],
]);
const BLOCKS =
  /^(p|div|section|aside|figure|figcaption|blockquote|pre|ul|ol|li|dl|dt|dd|hr|table|details|h[1-6])$/;
