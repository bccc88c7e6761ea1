import { type Card, type Found, isCard, partsOf, textOf } from './cards/card.ts';
import { renderCard } from './cards/render.ts';
import { element, escaped } from './element.ts';
import { joinRuns, type Run } from './runs.ts';

/**
 * A document of Lexical, which Ghost's editor writes since version 5, as HTML,
 * block by block: what one leaves open ends with it.
 * @throws {DocumentError} where it is none.
 */
export function lexicalHtml(document: string, found: Found): string[] {
  return partsOf(rootOf(document), 'children').map((node) => block(node, { found, depth: 0 }));
}

/** A document that its editor could not have written. */
export class DocumentError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'DocumentError';
  }
}

function rootOf(document: string): Card {
  let value: unknown;
  try {
    value = JSON.parse(document);
  } catch (error) {
    throw new DocumentError((error as Error).message);
  }
  const root = isCard(value) ? value.root : undefined;
  if (!isCard(root)) throw new DocumentError('it has no root');
  return root;
}

function block(node: Card, context: Context): string {
  const type = textOf(node, 'type');
  if (type === 'list') return list(node, context);
  if (type.endsWith('heading')) return written(headingOf(node), inline(node, context));
  if (QUOTES.has(type)) return written('blockquote', paragraphs(node, context));
  const card = renderCard(type, node, context.found);
  if (card !== undefined) return card;
  if (Array.isArray(node.children)) return paragraphs(node, context);
  return unknown(type, node, context);
}

/** Two line breaks or more are a paragraph's end: so the editor keeps those of a quotation. */
function paragraphs(node: Card, context: Context): string {
  const parts: Card[][] = [[]];
  const children = partsOf(node, 'children');
  for (const [at, child] of children.entries()) {
    const isBreak = child.type === 'linebreak';
    if (isBreak && children[at + 1]?.type === 'linebreak') parts.push([]);
    else if (!isBreak || (parts.at(-1)?.length ?? 0) > 0) parts.at(-1)?.push(child);
  }
  return parts
    .map((part) => (part.at(-1)?.type === 'linebreak' ? part.slice(0, -1) : part))
    .map((part) => written('p', inline({ children: part }, context)))
    .join('');
}

function written(tag: string, inside: string): string {
  return inside.trim() ? element(tag, {}, inside) : '';
}

/** A card that is not known keeps its words. */
function unknown(type: string, node: Card, { found }: Context): string {
  const words = textOf(node, 'html', 'text', 'content', 'caption', 'title');
  const rest = words ? 'its words stay' : 'it is left out';
  found(
    'dropped',
    'import/card-unknown',
    `The card ${type || 'without a name'} is not known: ${rest}.`,
  );
  return words;
}

/** A list in an item of its own belongs to the item before it. */
function list(node: Card, context: Context): string {
  const tag = textOf(node, 'tag') === 'ol' || node.listType === 'number' ? 'ol' : 'ul';
  const items: string[][] = [];
  for (const item of partsOf(node, 'children')) {
    const [first] = partsOf(item, 'children');
    const inside = inline(item, deeper(context));
    if (first?.type === 'list' && items.length > 0) items.at(-1)?.push(inside);
    else items.push([inside]);
  }
  const start = Number(node.start);
  const written = items.map((parts) => element('li', {}, ...parts));
  return element(tag, { start: tag === 'ol' && start > 1 ? String(start) : undefined }, ...written);
}

function inline(node: Card, context: Context): string {
  return joinRuns(partsOf(node, 'children').map((child) => runOf(child, context)));
}

function runOf(node: Card, context: Context): Run {
  const type = textOf(node, 'type');
  if (context.depth > DEEPEST) return { html: tooDeep(context), marks: [] };
  if (type === 'linebreak') return { html: '<br>', marks: [] };
  if (type === 'tab') return { html: ' ', marks: [] };
  if (type === 'list') return { html: list(node, deeper(context)), marks: [] };
  if (Array.isArray(node.children)) {
    const inside = inline(node, deeper(context));
    const href = textOf(node, 'url');
    return { html: href ? element('a', { href }, inside) : inside, marks: [] };
  }
  if (typeof node.text === 'string')
    return { html: escaped(node.text), marks: marksOf(Number(node.format)) };
  const card = renderCard(type, node, context.found);
  return { html: card ?? '', marks: [] };
}

function headingOf(node: Card): string {
  const tag = textOf(node, 'tag');
  return /^h[1-6]$/.test(tag) ? tag : 'h2';
}

/** The bits of Lexical's text formats. */
function marksOf(format: number): string[] {
  return MARKS.flatMap((mark, bit) => (format & (1 << bit) ? [mark] : []));
}

function deeper(context: Context): Context {
  return { ...context, depth: context.depth + 1 };
}

function tooDeep({ found }: Context): string {
  found('dropped', 'import/too-deep', `What is nested deeper than ${DEEPEST} levels is left out.`);
  return '';
}

const MARKS = ['strong', 'em', 's', 'u', 'code', 'sub', 'sup', 'mark'];
const QUOTES = new Set(['quote', 'extended-quote', 'aside']);
const DEEPEST = 60;

interface Context {
  found: Found;
  depth: number;
}
