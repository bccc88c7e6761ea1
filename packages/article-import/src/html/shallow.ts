import type { Nodes, Root, RootContent } from 'hast';
import type { HtmlFinding } from './finding.ts';

/** A copy of a tree in which what nests deeper than 128 elements stands in its 128th ancestor. */
export function shallow(tree: Nodes, findings: HtmlFinding[]): Root {
  const root: Root = { type: 'root', children: [] };
  const first = tree.type === 'root' ? tree.children : [tree as RootContent];
  const waiting: Step[] = first.toReversed().map((node) => ({ node, into: root, depth: 1 }));
  let isCut = false;
  for (let step = waiting.pop(); step; step = waiting.pop()) {
    const { node, into, depth } = step;
    if (node.type !== 'element') {
      into.children.push(node as never);
      continue;
    }
    const isTooDeep = depth > DEEPEST;
    isCut ||= isTooDeep;
    const copy = isTooDeep ? into : { ...node, children: [] };
    if (!isTooDeep) into.children.push(copy as never);
    for (let at = node.children.length - 1; at >= 0; at--) {
      const child = node.children[at];
      if (child) waiting.push({ node: child, into: copy, depth: depth + 1 });
    }
  }
  const message =
    'The HTML nests deeper than 128 elements: tags below are left out, their words stay.';
  if (isCut) findings.push({ what: 'dropped', code: 'import/html-deep', message, offset: 0 });
  return root;
}

const DEEPEST = 128;

interface Step {
  node: RootContent;
  into: { children: unknown[] };
  depth: number;
}
