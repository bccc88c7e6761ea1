import type { Element, ElementContent } from 'hast';
import { defaultHandlers, type State } from 'hast-util-to-mdast';
import type { FootnoteDefinition, ListItem, Nodes, RootContent } from 'mdast';
import { firstIn, hasClass, isElement, textOf, without } from './element.ts';
import { embedNodes } from './embed.ts';
import { figureNodes, isFigure } from './figure.ts';
import { footnoteMark } from './footnotes.ts';
import { galleryNodes, isGallery } from './gallery.ts';
import type { Handling } from './handling.ts';
import { inlineHandler } from './inline.ts';
import { LEFT_OUT } from './left-out.ts';
import { linkNodes } from './link.ts';
import { pictureNode } from './picture.ts';
import { factboxNodes, isFactbox, isPullquote, pullquoteNodes, quoteNodes } from './quote.ts';
import { cellNode, tableNodes } from './table.ts';

/** What becomes of each element whose conversion is not the library's own. */
export const HANDLERS: Record<string, Handler> = {
  ...LEFT_OUT,
  a: linkNodes,
  aside: blockNodes,
  article: blockNodes,
  audio: embedNodes,
  b: inlineHandler('strong'),
  blockquote: quoteNodes,
  center: blockNodes,
  del: inlineHandler('delete'),
  details: detailsNodes,
  div: blockNodes,
  dl: blockNodes,
  em: inlineHandler('emphasis'),
  embed: embedNodes,
  figure: figureNodes,
  i: inlineHandler('emphasis'),
  iframe: embedNodes,
  img: ({ node, context }) => pictureNode(node, { caption: '', credit: '' }, context),
  li: itemNodes,
  math: ({ node, context }) => {
    context.guessed(node, 'import/math', 'A formula becomes its signs in one line.');
    return [{ type: 'text', value: textOf(node) }];
  },
  object: embedNodes,
  ol: blockNodes,
  p: blockNodes,
  s: inlineHandler('delete'),
  pre: verseOrCode,
  section: blockNodes,
  span: inlineHandler(),
  strike: inlineHandler('delete'),
  strong: inlineHandler('strong'),
  table: tableNodes,
  td: cellNode,
  th: cellNode,
  ul: blockNodes,
  video: embedNodes,
  ...Object.fromEntries(
    ['abbr', 'ins', 'kbd', 'mark', 'rp', 'rt', 'ruby', 'sub', 'sup'].map((name) => [
      name,
      inlineHandler(name),
    ]),
  ),
};

/** A block by what it is to the text: its class says more than its name. */
function blockNodes(handling: Handling): RootContent[] {
  const { node, state } = handling;
  const { definition } = footnoteMark(node);
  if (definition) return [noteNode(handling, definition)];
  if (isPullquote(node)) return pullquoteNodes(handling);
  if (isGallery(node)) return galleryNodes(handling);
  if (isFigure(node) && firstIn(node, 'img')) return figureNodes(handling);
  if (isFactbox(node)) return factboxNodes(handling);
  if (LISTS[node.tagName]) return listNodes(handling);
  if (node.tagName === 'p') return [defaultHandlers.p(state, node)].filter((made) => !!made);
  return state.toFlow(state.all(node)) as RootContent[];
}

/** A poem keeps its lines, and is no code. */
function verseOrCode({ node, state }: Handling): RootContent[] {
  if (!hasClass(node, /(^|-)(verse|poem|poetry)(-|$)/)) return [defaultHandlers.pre(state, node)];
  return state.toFlow(
    state.all({ ...node, tagName: 'p', children: withBreaks(node.children) }),
  ) as RootContent[];
}

function withBreaks(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'element') return [{ ...node, children: withBreaks(node.children) }];
    if (node.type !== 'text') return [node];
    const br: ElementContent = { type: 'element', tagName: 'br', properties: {}, children: [] };
    return node.value
      .split('\n')
      .flatMap((value, at) => [...(at > 0 ? [br] : []), { type: 'text' as const, value }]);
  });
}

/** A list; the footnotes in it are no items. */
function listNodes({ node, state, context }: Handling): RootContent[] {
  const notes = node.children.filter(
    (child): child is Element => isElement(child) && footnoteMark(child).definition !== undefined,
  );
  const rest = notes.length > 0 ? without(node, new Set(notes)) : node;
  const made = notes.map((note) =>
    noteNode({ node: note, state, context }, footnoteMark(note).definition ?? ''),
  );
  const isEmpty = notes.length > 0 && !rest.children.some((child) => isElement(child));
  const list = isEmpty ? undefined : LISTS[node.tagName]?.(state, rest);
  return [...(list ? [list] : []), ...made];
}

function itemNodes(handling: Handling): (RootContent | ListItem)[] {
  const { definition } = footnoteMark(handling.node);
  if (definition) return [noteNode(handling, definition)];
  return [defaultHandlers.li(handling.state, handling.node)];
}

function noteNode({ node, state }: Handling, name: string): FootnoteDefinition {
  const children = state.toFlow(state.all(node)) as FootnoteDefinition['children'];
  return { type: 'footnoteDefinition', identifier: name, label: name, children };
}

/** Text behind a line that opens it stays so. */
function detailsNodes({ node, state }: Handling): RootContent[] {
  const summary = node.children.find((child): child is Element => isElement(child, 'summary'));
  const inner = summary ? without(node, new Set([summary])) : node;
  const words = (summary ? textOf(summary) : '').replace(
    /[&<>]/g,
    (sign) => ENTITIES[sign] ?? sign,
  );
  return [
    { type: 'html', value: `<details>\n<summary>${words || '…'}</summary>` },
    ...(state.toFlow(state.all(inner)) as RootContent[]),
    { type: 'html', value: '</details>' },
  ];
}

const LISTS: Record<string, (state: State, node: Element) => RootContent | undefined> = {
  ul: defaultHandlers.ul,
  ol: defaultHandlers.ol,
  dl: defaultHandlers.dl,
};
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

type Handler = (handling: Handling) => Nodes | Nodes[] | undefined;
