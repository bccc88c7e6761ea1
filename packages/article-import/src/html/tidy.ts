import type { Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { splitPictures } from './split-pictures.ts';

/**
 * Markdown as a person would have written it: no empty paragraphs or emphasis, no space inside
 * emphasis, no headline of the first level, a picture at the edge of a paragraph as a figure of its own.
 */
export function tidy(root: Root): Root {
  const children = tidyBlocks(root.children) as RootContent[];
  const isNote = ({ type }: RootContent) => type === 'footnoteDefinition';
  return {
    type: 'root',
    children: [...children.filter((child) => !isNote(child)), ...children.filter(isNote)],
  };
}

function tidyBlocks(nodes: readonly Nodes[]): Nodes[] {
  return nodes.flatMap((node): Nodes[] => {
    if (node.type === 'paragraph') {
      const children = trimmed(tidyInline(node.children));
      const parts = splitPictures(children);
      return node.data && parts[0] ? [{ ...parts[0], data: node.data }] : parts;
    }
    if (node.type === 'heading') return heading(node.depth, trimmed(tidyInline(node.children)));
    if (node.type === 'tableCell') {
      return [{ ...node, children: trimmed(tidyInline(node.children)) }];
    }
    if (node.type === 'table' || node.type === 'tableRow') {
      return [{ ...node, children: tidyBlocks(node.children) } as Nodes];
    }
    if (node.type === 'footnoteDefinition')
      return [{ ...node, children: tidyBlocks(node.children) } as Nodes];
    if ('children' in node && !INLINE.has(node.type)) {
      const children = tidyBlocks(node.children);
      return children.length > 0 || node.type === 'leafDirective'
        ? [{ ...node, children } as Nodes]
        : [];
    }
    return [node];
  });
}

function heading(depth: number, children: PhrasingContent[]): Nodes[] {
  const pictures = children.filter(({ type }) => type === 'image');
  const words = children.filter((child) => child.type !== 'image' && child.type !== 'break');
  const [only] = words;
  const bare = trimmed(words.length === 1 && only?.type === 'strong' ? only.children : words);
  const lines =
    bare.length > 0
      ? [{ type: 'heading', depth: Math.max(2, depth), children: bare } as Nodes]
      : [];
  return [...pictures.map((child): Nodes => ({ type: 'paragraph', children: [child] })), ...lines];
}

/** Inline content with its spaces outside emphasis, and nothing empty. */
function tidyInline(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (const node of nodes) {
    if (!('children' in node)) {
      push(out, node);
      continue;
    }
    const inner = tidyInline(node.children as PhrasingContent[]);
    const { before, children, after } = hoisted(inner);
    for (const space of before) push(out, space);
    const [only] = children;
    if (children.length === 1 && only?.type === 'footnoteReference') {
      out.push(...before, only, ...after);
      continue;
    }
    const own = children.flatMap((child) =>
      child.type === node.type ? (child as Parents).children : [child],
    );
    if (own.length > 0) push(out, { ...node, children: own } as PhrasingContent);
    else if (node.type === ('mdxJsxTextElement' as never)) push(out, node);
    for (const space of after) push(out, space);
  }
  return out;
}

function push(out: PhrasingContent[], node: PhrasingContent): void {
  const last = out.at(-1);
  if (node.type === 'text' && node.value === '') return;
  if (last?.type === 'text' && node.type === 'text') {
    out[out.length - 1] = { type: 'text', value: last.value + node.value };
  } else if (last && MERGED.has(node.type) && last.type === node.type) {
    (last as { children: PhrasingContent[] }).children.push(
      ...(node as { children: PhrasingContent[] }).children,
    );
  } else out.push(node);
}

/** Spaces and line breaks at the edges of emphasis belong outside it. */
function hoisted(nodes: PhrasingContent[]) {
  const before: PhrasingContent[] = [];
  const after: PhrasingContent[] = [];
  const children = [...nodes];
  for (let first = children[0]; first; first = children[0]) {
    if (first.type === 'break') before.push(first);
    else if (first.type !== 'text' || !/^\s/.test(first.value)) break;
    else before.push({ type: 'text', value: ' ' });
    const rest = first.type === 'text' ? first.value.trimStart() : '';
    if (rest) children[0] = { type: 'text', value: rest };
    else children.shift();
  }
  for (let last = children.at(-1); last; last = children.at(-1)) {
    if (last.type === 'break') after.unshift(last);
    else if (last.type !== 'text' || !/\s$/.test(last.value)) break;
    else after.unshift({ type: 'text', value: ' ' });
    const rest = last.type === 'text' ? last.value.trimEnd() : '';
    if (rest) children[children.length - 1] = { type: 'text', value: rest };
    else children.pop();
  }
  return { before, children, after };
}

/** Without spaces and line breaks at the edges. */
function trimmed(nodes: PhrasingContent[]): PhrasingContent[] {
  return hoisted(nodes).children;
}

const MERGED = new Set(['strong', 'emphasis', 'delete']);
const INLINE = new Set(['link', 'strong', 'emphasis', 'delete', 'textDirective']);
