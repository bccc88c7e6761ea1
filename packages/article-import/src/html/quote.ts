import type { Element, ElementContent } from 'hast';
import type { BlockContent, RootContent } from 'mdast';
import { attribute, elementsIn, hasClass, isElement, textOf, without } from './element.ts';
import type { Handling } from './handling.ts';

/** A quotation with who said it on a line of its own; a post of another service with its link. */
export function quoteNodes(handling: Handling): RootContent[] {
  const { node, context, state } = handling;
  if (isPullquote(node)) return pullquoteNodes(handling);
  if (hasClass(node, POST))
    context.guessed(
      node,
      'import/embed-quote',
      'A post of another service becomes a quotation with its link.',
    );
  const said = node.children.filter(isSource);
  const inner = without(node, new Set(said));
  const by = said.map(textOf).filter(Boolean).join(', ');
  const children = state.toFlow(state.all(inner)) as BlockContent[];
  const source = by ? [paragraph(/^[—–-]/.test(by) ? by : `— ${by}`)] : [];
  if (children.length + source.length === 0) return [];
  return [{ type: 'blockquote', children: [...children, ...source] }];
}

/** Who said it: an element for that, or a paragraph with nothing else. */
function isSource(node: ElementContent): node is Element {
  if (!isElement(node, 'p')) return isElement(node, 'cite', 'footer');
  const parts = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return parts.length === 1 && isElement(parts[0], 'cite');
}

export function isPullquote(node: Element): boolean {
  return hasClass(node, /(^|[-_])pull-?quote($|[-_])/i);
}

/** `:::pullquote{by="Name"}`. */
export function pullquoteNodes({ node, state }: Handling): RootContent[] {
  const said = elementsIn(node, (each) => isElement(each, 'cite', 'figcaption', 'footer'));
  const inner = without(node, new Set(said));
  const quoted = elementsIn(inner, (each) => isElement(each, 'blockquote'));
  const parts = quoted.length > 0 ? quoted : [inner];
  const children = parts.flatMap((part) => state.toFlow(state.all(part)) as BlockContent[]);
  const by = said
    .map(textOf)
    .filter(Boolean)
    .join(', ')
    .replace(/^[—–-]\s*/, '');
  const outside = quoted.length > 0 ? without(inner, new Set(quoted)) : undefined;
  const others =
    outside && textOf(outside) ? (state.toFlow(state.all(outside)) as RootContent[]) : [];
  if (children.length === 0) return [...(by ? [paragraph(by)] : []), ...others];
  return [
    { type: 'containerDirective', name: 'pullquote', attributes: by ? { by } : {}, children },
    ...others,
  ];
}

/** `:::factbox[Title]`, the title being the heading that the box begins with. */
export function factboxNodes({ node, state }: Handling): RootContent[] {
  const [first, ...rest] = state.toFlow(state.all(node)) as BlockContent[];
  if (!first) return [];
  const title = first.type === 'heading' && rest.length > 0 ? first.children : undefined;
  const label = title && {
    type: 'paragraph' as const,
    data: { directiveLabel: true },
    children: title.filter(({ type }) => type !== 'image'),
  };
  const children = label ? [label, ...rest] : [first, ...rest];
  return [{ type: 'containerDirective', name: 'factbox', attributes: {}, children }];
}

/** Whether an element is a box of facts beside the text. */
export function isFactbox(node: Element): boolean {
  if (hasClass(node, /^([\w-]*[-_])?(fact|info|summary|key-facts?|call-?out)[-_]?(box|card)?s?$/i))
    return isElement(node, 'aside', 'div', 'section') && BOX.test(attribute(node, 'className'));
  return isElement(node, 'aside');
}

function paragraph(value: string): BlockContent {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

const POST =
  /^(twitter-tweet|twitter-video|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|fb-post|reddit-embed-bq|reddit-card|text-post-media|imgur-embed-pub|telegram-post)$/;
const BOX = /(fact|info|summary)[-_]?(box|card)|key-?facts?|call-?out/i;
