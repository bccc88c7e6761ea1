import { defaultTreeAdapter, type DefaultTreeAdapterTypes as Tree, type TreeAdapter } from 'parse5';

/**
 * Parse5's own tree, which throws where a document of `length` characters grows beyond all measure:
 * elements in elements, more nodes than characters, content of tables put before them.
 * @throws {OutOfBoundsError}
 */
export function boundedTree(length: number): TreeAdapter<Tree.DefaultTreeAdapterMap> {
  const depths = new WeakMap<Tree.Node, number>();
  let nodes = 0;
  let steps = 0;
  const place = (parent: Tree.ParentNode, child: Tree.Node) => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > DEEPEST) throw new OutOfBoundsError();
    depths.set(child, depth);
  };
  const walk = (parent: Tree.ParentNode) => {
    steps += parent.childNodes.length;
    if (steps > MOST_STEPS + length) throw new OutOfBoundsError();
  };
  return {
    ...defaultTreeAdapter,
    createElement(...element) {
      if (++nodes > 10_000 + length) throw new OutOfBoundsError();
      return defaultTreeAdapter.createElement(...element);
    },
    appendChild(parent, child) {
      place(parent, child);
      defaultTreeAdapter.appendChild(parent, child);
    },
    insertBefore(parent, child, reference) {
      place(parent, child);
      walk(parent);
      defaultTreeAdapter.insertBefore(parent, child, reference);
    },
    insertTextBefore(parent, text, reference) {
      walk(parent);
      defaultTreeAdapter.insertTextBefore(parent, text, reference);
    },
    detachNode(node) {
      const parent = node.parentNode;
      // The content of a fragment is taken from its root one by one, from its end.
      if (parent?.childNodes.at(-1) === node) {
        parent.childNodes.pop();
        node.parentNode = null;
        return;
      }
      if (parent) walk(parent);
      defaultTreeAdapter.detachNode(node);
    },
  };
}

export class OutOfBoundsError extends Error {}

const DEEPEST = 160;
const MOST_STEPS = 20_000_000;
