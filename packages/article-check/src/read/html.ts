import { type Element, isTag, type ParentNode } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';

/** A piece of HTML as the flat list of its elements, in the order of the text. */
export function parseHtml(text: string): Html {
  const elements: Element[] = [];
  const visit = (node: ParentNode) => {
    for (const child of node.children) {
      if (isTag(child)) elements.push(child);
      if ('children' in child) visit(child);
    }
  };
  visit(parseDocument(text, { withStartIndices: true }));
  return { text, elements };
}

/** The words of an element as a reader has them, entities decoded. */
export function wordsOf(element: Element): string {
  return DomUtils.textContent(element).replace(/\s+/g, ' ').trim();
}

/** Line and column of an element, from 1. */
export function positionOf({ startIndex }: Element, text: string): Position {
  const before = text.slice(0, startIndex ?? 0);
  const line = before.split('\n').length;
  return { line, column: before.length - before.lastIndexOf('\n') };
}

/** The nearest of an element and what it stands in that satisfies a test. */
export function closest(
  element: Element,
  test: (element: Element) => boolean,
): Element | undefined {
  for (let node: Element | null = element; node; node = parentOf(node)) if (test(node)) return node;
  return undefined;
}

function parentOf({ parent }: Element): Element | null {
  return parent && isTag(parent) ? parent : null;
}

export interface Html {
  text: string;
  elements: readonly Element[];
}

export interface Position {
  line: number;
  column: number;
}
