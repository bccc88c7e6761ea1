import type { Element } from 'hast';
import { defaultHandlers } from 'hast-util-to-mdast';
import type { BlockContent, PhrasingContent, RootContent, TableCell } from 'mdast';
import { attribute, elementsIn, firstIn, isElement, textOf, without } from './element.ts';
import type { Handling } from './handling.ts';

/** A table of data as GFM has it, its caption before it; a table that only lays out a page as what is in it. */
export function tableNodes({ node, state, context }: Handling): RootContent[] {
  if (isLayout(node)) {
    context.guessed(
      node,
      'import/table-layout',
      'A table that lays out the page, or holds whole blocks, becomes its contents.',
    );
    const cells = elementsIn(node, (each) => isElement(each, 'td', 'th', 'caption'));
    return cells.flatMap((cell) => state.toFlow(state.all(cell)) as RootContent[]);
  }
  const caption = firstIn(node, 'caption');
  const bare = boundSpans(caption ? without(node, new Set([caption])) : node);
  const made = defaultHandlers.table(state, bare);
  const title = caption && textOf(caption);
  const words = {
    type: 'emphasis' as const,
    children: [{ type: 'text' as const, value: title ?? '' }],
  };
  return title ? [{ type: 'paragraph', children: [words] }, made] : [made];
}

/** A cell holds one line in Markdown: blocks follow each other behind a line break. */
export function cellNode({ node, state }: Handling): TableCell {
  const made = defaultHandlers.td(state, node);
  const blocks = made.children as (BlockContent | PhrasingContent)[];
  return { ...made, children: inline(blocks) };
}

function inline(nodes: readonly (BlockContent | PhrasingContent)[]): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  const line = () => {
    if (out.length > 0) out.push(LINE as never);
  };
  for (const node of nodes) {
    if (node.type === 'paragraph' || node.type === 'heading') {
      line();
      out.push(...node.children);
    } else if (node.type === 'list') {
      for (const item of node.children) {
        line();
        out.push({ type: 'text', value: '• ' }, ...inline(item.children as BlockContent[]));
      }
    } else if (node.type === 'code') {
      line();
      out.push({ type: 'inlineCode', value: node.value.replace(/\s+/g, ' ') });
    } else if (node.type === 'break') line();
    else if (node.type === 'blockquote') {
      line();
      out.push(...inline(node.children as BlockContent[]));
    } else if (node.type !== 'thematicBreak') out.push(node as PhrasingContent);
  }
  return out;
}

/** A frame, a heading, a film or another table never stands in a table of data. */
function isLayout(node: Element): boolean {
  if (attribute(node, 'role') === 'presentation' || firstIn(node, ...BLOCKS)) return true;
  const rows = elementsIn(node, (each) => isElement(each, 'tr'));
  const cells = (row: Element) => row.children.filter((cell) => isElement(cell, 'td', 'th')).length;
  return rows.length === 0 || rows.every((row) => cells(row) < 2);
}

/** Spans that would make more than 20,000 cells are left out: a number is quickly written. */
function boundSpans(table: Element): Element {
  const cells = elementsIn(table, (each) => isElement(each, 'td', 'th'));
  const span = (cell: Element, name: string) =>
    Math.max(1, Number.parseInt(attribute(cell, name), 10) || 1);
  const sum = cells.reduce((all, cell) => all + span(cell, 'colSpan') * span(cell, 'rowSpan'), 0);
  if (sum <= 20_000) return table;
  for (const cell of cells) cell.properties = {};
  return table;
}

const LINE = { type: 'mdxJsxTextElement', name: 'br', attributes: [], children: [] };
const BLOCKS = ['table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'figure', 'iframe', 'video', 'pre'];
