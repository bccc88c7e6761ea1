import type { Element, Parents, Root } from 'hast';
import { attribute, elementsIn, firstIn, isElement, textOf } from './element.ts';

/**
 * Finds footnotes by what they do, whatever made them: a link to an element that holds a link back to
 * it. Marks each such link, each note and each way back, in their `data`, where no HTML can write.
 */
export function markFootnotes(root: Root): void {
  const page: Page = { byId: new Map(), links: [] };
  readPage(root, [], page);
  const backs = new Map<Element, Element[]>();
  const names = new Map<Element, string>();
  for (const { link, around } of page.links) {
    const target = page.byId.get(goalOf(link));
    if (!target || !NOTES.has(target.tagName) || textOf(link).length > 12) continue;
    const own = around.slice(-2);
    if (around.includes(idOf(target)) || own.length === 0) continue;
    const ways = backs.get(target) ?? elementsIn(target, (each) => goalOf(each) !== '');
    backs.set(target, ways);
    if (!ways.slice(0, 50).some((way) => own.includes(goalOf(way)))) continue;
    const name = names.get(target) ?? String(names.size + 1);
    names.set(target, name);
    mark(link, { reference: name });
    mark(target, { definition: name });
    for (const way of ways) if (textOf(way).length <= 3) mark(way, { isBack: true });
  }
}

/** What an element is to the footnotes of its page. */
export function footnoteMark(node: Element): FootnoteMark {
  return (node.data as { footnote?: FootnoteMark } | undefined)?.footnote ?? {};
}

function mark(node: Element, footnote: FootnoteMark): void {
  node.data = { footnote } as never;
}

/** Every element by its id, and each link within the page with the ids around it. */
function readPage(parent: Parents, around: readonly string[], page: Page): void {
  for (const child of parent.children) {
    if (!isElement(child)) continue;
    const id = idOf(child);
    if (id && !page.byId.has(id)) page.byId.set(id, child);
    const ids = id ? [...around, id] : around;
    const inner = goalOf(child) ? firstIn(child, 'sup') : undefined;
    const own = inner ? idOf(inner) : '';
    if (goalOf(child)) page.links.push({ link: child, around: own ? [...ids, own] : ids });
    readPage(child, ids, page);
  }
}

function idOf(node: Element): string {
  return attribute(node, 'id') || attribute(node, 'name');
}

/** The id that a link within the page leads to; empty where it is none. */
function goalOf(node: Element): string {
  if (!isElement(node, 'a')) return '';
  const href = attribute(node, 'href');
  const at = href.indexOf('#');
  if (at === -1) return '';
  try {
    return decodeURIComponent(href.slice(at + 1));
  } catch {
    return href.slice(at + 1);
  }
}

const NOTES = new Set(['li', 'p', 'div', 'dd', 'aside', 'section']);

interface Page {
  byId: Map<string, Element>;
  links: { link: Element; around: readonly string[] }[];
}

export interface FootnoteMark {
  /** The name of the note that a link leads to. */
  reference?: string;
  /** The name of the note that an element is. */
  definition?: string;
  isBack?: boolean;
}
