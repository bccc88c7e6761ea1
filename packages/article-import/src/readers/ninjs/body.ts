import type { Element, Root } from 'hast';
import { textOf } from '../../html/element.ts';
import { parseHtml } from '../../html/parse.ts';
import type { NoteTaker } from '../../note-taker.ts';
import type { NewsItem, Variant } from './news-item.ts';
import { roleOf } from './words.ts';

/** The body that says most: XHTML, then HTML, then text; the main one before those of other roles. */
export function bodyOf({ bodies = [] }: NewsItem, notes: NoteTaker): Root {
  const full = bodies.filter(({ value }) => value.trim() !== '');
  const [best] = full.toSorted((a, b) => rank(a) - rank(b));
  if (!best) return { type: 'root', children: [] };
  const tree = treeOf(best, notes);
  const words = textOf(tree);
  for (const other of full) {
    if (other === best) continue;
    const text = textOf(treeOf(other));
    if (!isSame(text, words))
      notes.dropped(
        'bodies',
        'import/body-second',
        `A body of ${text.length} characters (${[other.role, typeOf(other)].filter(Boolean).join(', ')}) is left out.`,
      );
  }
  return tree;
}

/** XHTML is read as HTML is: no entity is expanded, and what is not well-formed is mended. */
function treeOf(body: Variant, notes?: NoteTaker): Root {
  if (typeOf(body) === 'text/plain') return paragraphs(body.value);
  const { root, findings } = parseHtml(body.value.replace(/^\s*<\?xml[^>]*>/, ''));
  for (const finding of findings) notes?.body('bodies', finding);
  return root;
}

/** Paragraphs of plain text end with an empty line, or with their line where there is none. */
function paragraphs(text: string): Root {
  const lines = text.replace(/\r\n?/g, '\n').trim();
  const parts = /\n[ \t]*\n/.test(lines) ? lines.split(/\n[ \t]*\n\s*/) : lines.split('\n');
  const children = parts
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .map(
      (value): Element => ({
        type: 'element',
        tagName: 'p',
        properties: {},
        children: [{ type: 'text', value }],
      }),
    );
  return { type: 'root', children };
}

function rank(body: Variant): number {
  const role = roleOf(body);
  const isOther = role !== '' && !MAIN.has(role);
  return (isOther ? 10 : 0) + TYPES.indexOf(typeOf(body));
}

function typeOf({ contentType = '', value }: Variant): string {
  const type = contentType.toLowerCase().split(';')[0]?.trim() ?? '';
  if (TYPES.includes(type)) return type;
  return /<(p|div|h[1-6]|ul|ol|blockquote|br|article|section|figure)\b[^<>]*>/i.test(value)
    ? 'text/html'
    : 'text/plain';
}

function isSame(a: string, b: string): boolean {
  return a.replace(/\W+/gu, '') === b.replace(/\W+/gu, '');
}

const TYPES = ['application/xhtml+xml', 'text/html', 'text/plain'];
const MAIN = new Set(['main', 'richtext', 'body', 'full', 'article', 'html', 'xhtml', 'content']);
