import { textOf } from './dom.ts';

/**
 * The lines of text between a page's headline and the first paragraph of its text, as old pages write
 * their byline and date: with no element around them that says so.
 */
export function headlineLines(document: Document): Line[] {
  const head = document.querySelector('h1');
  const lines: Line[] = [];
  let at: Node | null = head ? after(head) : null;
  for (let steps = 0; at && steps < MOST && lines.length < LINES; steps++) {
    if (at.nodeType === 3) {
      const text = textOf(at);
      if (text.length > LONGEST) return lines;
      if (text !== '') lines.push({ text, node: at });
    }
    const element = at.nodeType === 1 ? (at as Element) : undefined;
    if (element?.matches('p') && textOf(at).length > LONGEST) return lines;
    at = element?.matches('script, style, template') ? after(at) : (at.firstChild ?? after(at));
  }
  return lines;
}

/** The next node that is not below this one. */
function after(node: Node): Node | null {
  let at: Node | null = node;
  while (at && !at.nextSibling) at = at.parentNode;
  return at?.nextSibling ?? null;
}

const MOST = 300;
const LINES = 30;
const LONGEST = 120;

interface Line {
  text: string;
  node: Node;
}
