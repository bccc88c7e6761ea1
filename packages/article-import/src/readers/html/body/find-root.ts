import { elementsIn, textOf } from '../dom.ts';
import { isNamedFurniture } from './furniture.ts';

/**
 * The element that holds the text of a page's article: the smallest around nearly all that Readability
 * takes for it. `taken` are the pieces of text that it took. Undefined where a page has no text.
 */
export function findRoot(
  document: Document,
  { said, readable }: { said: string; readable: () => string },
): Found | undefined {
  const { body } = document;
  if (!body) return undefined;
  const pieces = piecesOf(body);
  const stated = said.length > 400 ? saidIn(pieces, said, 0.6) : new Set<Element>();
  const text = stated.size > 0 ? '' : readable();
  const taken = stated.size > 0 ? stated : saidIn(pieces, text, 0);
  if (taken.size === 0)
    // Old pages have their text in no element of its own.
    return text.trim() ? { root: body, taken: new Set([body]) } : undefined;
  const root = oneArticle(widened(smallestAround(taken, body), body), taken);
  return { root, taken };
}

/** The pieces whose words stand in a text; none where they are a smaller part of it than `share`. */
function saidIn(pieces: readonly Element[], said: string, share: number): Set<Element> {
  const all = squeezed(said);
  const found = new Set<Element>();
  let length = 0;
  for (const piece of pieces) {
    const text = squeezed(piece.textContent ?? '');
    if (text.length < SHORTEST || !all.includes(text.slice(0, 200))) continue;
    found.add(piece);
    length += text.length;
  }
  return length >= all.length * share ? found : new Set();
}

/** Elements that hold words of their own. */
function piecesOf(body: Element): Element[] {
  return elementsIn(body, '*').filter((element) => {
    if (INLINE.has(element.tagName)) return false;
    return [...element.childNodes].some(
      (child) =>
        (child.nodeType === 3 && (child.textContent ?? '').trim() !== '') ||
        (child.nodeType === 1 && INLINE.has((child as Element).tagName) && textOf(child) !== ''),
    );
  });
}

function smallestAround(taken: ReadonlySet<Element>, body: Element): Element {
  const lengths = new Map<Element, number>();
  let all = 0;
  for (const piece of taken) {
    const length = ownLength(piece);
    all += length;
    for (let at: Element | null = piece; at && at !== body.parentElement; at = at.parentElement)
      lengths.set(at, (lengths.get(at) ?? 0) + length);
  }
  let root = body;
  for (;;) {
    const next = [...root.children].find((child) => (lengths.get(child) ?? 0) >= all * ENOUGH);
    if (!next || (taken.has(next) && next.matches('p, li, h1, h2'))) return root;
    root = next as HTMLElement;
  }
}

/**
 * A root with the paragraphs beside it, where an extractor took one part of several: all that stands in
 * the element around the headline and the root, when that is much.
 */
function widened(root: Element, body: Element): Element {
  const inside = goodLength(root);
  let around: Element | null = root.parentElement;
  while (around && around !== body && !around.querySelector('h1')) around = around.parentElement;
  if (!around || around === body || root.querySelector('h1')) return root;
  const all = elementsIn(around, 'p').filter((p) => isGood(p, around));
  const length = all.reduce((sum, p) => sum + textOf(p).length, 0);
  if (length < inside * 1.25 + 200) return root;
  const wide = smallestAround(new Set(all), around);
  return wide.contains(root) ? wide : root;
}

/** Of several articles one below the other, the first that was taken. */
function oneArticle(root: Element, taken: ReadonlySet<Element>): Element {
  const articles = elementsIn(root, 'article')
    .slice(0, 50)
    .filter(
      (article) =>
        article.parentElement?.closest('article') === root.closest('article') &&
        [...taken].filter((piece) => article.contains(piece)).length > 3,
    );
  const [first, second] = articles.filter((article) => article.querySelector('h1, h2'));
  return first && second && goodLength(first) > goodLength(root) * 0.3 ? first : root;
}

function goodLength(root: Element): number {
  return elementsIn(root, 'p')
    .filter((p) => isGood(p, root))
    .reduce((sum, p) => sum + textOf(p).length, 0);
}

/** Whether a paragraph is one as stories have them, with no furniture around it. */
function isGood(p: Element, root: Element): boolean {
  const text = textOf(p);
  const linked = elementsIn(p, 'a').reduce((sum, link) => sum + textOf(link).length, 0);
  if (text.length < 80 || linked > text.length * 0.3) return false;
  for (let at: Element | null = p; at && at !== root; at = at.parentElement)
    if (at.matches('aside, nav, footer, form, article, figure, li') || isNamedFurniture(at))
      return false;
  return true;
}

/** The characters of an element's own inline text. */
function ownLength(element: Element): number {
  let length = 0;
  for (const child of element.childNodes) {
    if (child.nodeType === 3 || (child.nodeType === 1 && INLINE.has((child as Element).tagName)))
      length += (child.textContent ?? '').trim().length;
  }
  return length;
}

function squeezed(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

const SHORTEST = 20;
const ENOUGH = 0.9;
export const INLINE = new Set(
  'A ABBR B BDI BDO BIG CITE CODE DEL DFN EM FONT I INS KBD MARK Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME U VAR WBR BR IMG LABEL TT ACRONYM'.split(
    ' ',
  ),
);

interface Found {
  root: Element;
  taken: ReadonlySet<Element>;
}
