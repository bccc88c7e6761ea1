import type { Image, Link, Paragraph, PhrasingContent } from 'mdast';

/** A paragraph in parts: a picture at its edge, or alone between line breaks, is a figure of its own. */
export function splitPictures(children: readonly PhrasingContent[]): Paragraph[] {
  const isAlone = (at: number) => isEdge(children, at, -1) || isEdge(children, at, 1);
  const parts: PhrasingContent[][] = [[]];
  for (const [at, child] of children.entries()) {
    if (isPicture(child) && isAlone(at)) parts.push([child], []);
    else parts.at(-1)?.push(child);
  }
  return parts
    .map((part) => withoutEdges(part))
    .filter((part) => part.length > 0)
    .map((part) => ({ type: 'paragraph', children: part }));
}

/** Whether nothing but pictures, spaces and at last a line break or the end stands on this side. */
function isEdge(nodes: readonly PhrasingContent[], from: number, step: 1 | -1): boolean {
  for (let at = from + step; ; at += step) {
    const node = nodes[at];
    if (!node || node.type === 'break') return true;
    if (!isPicture(node) && !(node.type === 'text' && node.value.trim() === '')) return false;
    if (Math.abs(at - from) > 20) return true;
  }
}

function isPicture(node: PhrasingContent): node is Image | Link {
  if (node.type === 'image') return true;
  return node.type === 'link' && node.children.length === 1 && node.children[0]?.type === 'image';
}

function withoutEdges(nodes: PhrasingContent[]): PhrasingContent[] {
  const isEmpty = (node: PhrasingContent | undefined) =>
    node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '');
  let [from, to] = [0, nodes.length];
  while (from < to && isEmpty(nodes[from])) from++;
  while (to > from && isEmpty(nodes[to - 1])) to--;
  const part = nodes.slice(from, to);
  const [first] = part;
  if (first?.type === 'text') part[0] = { ...first, value: first.value.trimStart() };
  const last = part.at(-1);
  if (last?.type === 'text') part[part.length - 1] = { ...last, value: last.value.trimEnd() };
  return part;
}
