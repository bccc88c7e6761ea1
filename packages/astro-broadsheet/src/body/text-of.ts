import { defaultTreeAdapter, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** The text of a node and of all within it. */
export function textOf(node: Tree.ChildNode): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
