import { readDate } from '../dates/read-date.ts';
import { elementsIn, textOf } from '../dom.ts';
import { BY } from '../fields/byline-lead.ts';
import { headlineLines } from '../headline-lines.ts';
import { findRoot } from './find-root.ts';
import { furnitureOf } from './furniture.ts';
import type { LeftOut } from './left-out.ts';
import { readableText } from './readable-text.ts';
import { dropRepeats } from './repeats.ts';
import { scriptHtml } from './script-html.ts';
import { dropStoriesBehind } from './stories-behind.ts';
import { stripPage } from './strip-page.ts';
import { trimEnds } from './trim-ends.ts';

/**
 * The body of a page's article, furniture taken out; `said` is the text that the page's data states. The
 * document is changed by it.
 */
export function extractBody(
  document: Document,
  { titles, said, host, source }: Known,
): Body | undefined {
  if (wordsIn(document) < FEW) showScriptHtml(document);
  stripPage(document);
  const found = findRoot(document, { said, readable: () => readable(document, source) });
  if (!found) return undefined;
  const { root } = found;
  const left: LeftOut[] = [];
  const length = root.textContent?.length ?? 0;
  for (const { text, node } of headlineLines(document))
    if (root.contains(node) && (readDate(text) || BY.test(text))) {
      left.push({ reason: 'byline or date', text });
      node.parentNode?.removeChild(node);
    }
  left.push(...dropStoriesBehind(root, found.taken));
  sweep(root, { titles, length, host }, left);
  left.push(...dropRepeats(root), ...trimEnds(root, found.taken));
  return { root, left };
}

/** Puts the text that a page keeps for a script where readers would have seen it. */
function showScriptHtml(document: Document): void {
  const html = scriptHtml(document);
  if (!html) return;
  const article = document.createElement('article');
  article.innerHTML = html;
  document.body?.append(article);
}

function wordsIn(document: Document): number {
  return elementsIn(document, 'p').reduce((sum, p) => sum + textOf(p).length, 0);
}

/** What Readability takes; what it does not see in a page, it may see in what is left of it. */
function readable(document: Document, source: string): string {
  const whole = readableText(source);
  if (whole.length >= wordsIn(document) / 4) return whole;
  const again = readableText(document.toString());
  return again.length > whole.length ? again : whole;
}

function sweep(element: Element, around: Parameters<typeof furnitureOf>[1], left: LeftOut[]): void {
  for (const child of [...element.children]) {
    const reason = furnitureOf(child, around);
    if (reason === undefined) sweep(child, around, left);
    else {
      left.push({ reason, text: child.textContent ?? '' });
      child.remove();
    }
  }
}

const FEW = 500;

interface Known {
  titles: readonly string[];
  said: string;
  host: string;
  /** The HTML of the page. */
  source: string;
}

export interface Body {
  root: Element;
  left: LeftOut[];
}
