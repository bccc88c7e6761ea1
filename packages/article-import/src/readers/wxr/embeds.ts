import type { Element, Parents, Root } from 'hast';
import { hasClass, isElement, textOf } from '../../html/element.ts';
import { videoAddress } from '../../html/embed.ts';

/** An address alone in a paragraph, which WordPress shows as what stands there: a film as a frame, else a link. */
export function withEmbeds(root: Root): Root {
  return inside(root);
}

function inside<T extends Parents>(parent: T): T {
  const children = parent.children.map((child) => {
    if (!isElement(child)) return child;
    const address = addressAlone(child);
    return address ? embed(child, address) : inside(child);
  });
  return { ...parent, children } as T;
}

function addressAlone(node: Element): string | undefined {
  if (node.tagName !== 'p' && !hasClass(node, /^wp-block-embed__wrapper$/)) return undefined;
  const words = node.children.every(
    (child) => child.type === 'text' || isElement(child, 'br', 'a'),
  );
  if (!words) return undefined;
  const text = textOf(node);
  return /^https?:\/\/\S{3,2000}$/.test(text) ? text : undefined;
}

function embed(node: Element, address: string): Element {
  if (videoAddress(address))
    return { ...node, tagName: 'iframe', properties: { src: address }, children: [] };
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: { href: address },
    children: [{ type: 'text', value: address }],
  };
  return { ...node, tagName: 'p', properties: {}, children: [link] };
}
