import { elementsIn, textOf } from '../dom.ts';
import type { LeftOut } from './left-out.ts';

/**
 * Takes out what stands before the first and behind the last sentence of an article: dates, names,
 * labels, headings that nothing follows. Pictures stay.
 */
export function trimEnds(root: Element, taken: ReadonlySet<Element>): LeftOut[] {
  const blocks = elementsIn(
    root,
    'p, h1, h2, h3, h4, h5, h6, li, blockquote, pre, dt, dd, div, span, td',
  ).filter(
    (element) =>
      !element.querySelector(BLOCKS) &&
      !element.parentElement?.closest('p, li, h2, h3, h4, td, blockquote') &&
      textOf(element) !== '' &&
      !element.closest('figure, table, pre'),
  );
  const isText = (element: Element) =>
    isSentence(element) || (taken.has(element) && !isLinked(element) && !element.matches(HEADINGS));
  const first = blocks.findIndex(isText);
  const last = blocks.findLastIndex(isText);
  if (first === -1) return [];
  const before = blocks.slice(0, first).filter((block) => !isHeading(block, blocks[first]));
  const after = blocks.slice(last + 1).filter((block) => !isPhrase(block, blocks[last]));
  return [...before, ...after].map((block) => {
    const text = textOf(block);
    block.remove();
    return { reason: 'at an end', text };
  });
}

function isSentence(element: Element): boolean {
  if (element.matches(HEADINGS) || isLinked(element)) return false;
  const text = textOf(element);
  return text.length > 120 || (text.length > 25 && END.test(text));
}

/** Whether an element is words of the last sentence, and no name or address set at its end. */
function isPhrase(element: Element, sentence: Element | undefined): boolean {
  if (!sentence?.contains(element)) return false;
  const text = textOf(element);
  return END.test(text) || !textOf(sentence).endsWith(text);
}

function isLinked(element: Element): boolean {
  const linked = elementsIn(element, 'a').reduce((sum, link) => sum + textOf(link).length, 0);
  return linked > textOf(element).length * 0.7;
}

/** Whether a heading stands right before the first sentence. */
function isHeading(block: Element, first: Element | undefined): boolean {
  return block.matches('h2, h3, h4') && block.nextElementSibling === first;
}

const END = /[.!?…:;"”’»“)\]。！？」』։۔؟।]$/u;
const HEADINGS = 'h1, h2, h3, h4, h5, h6';
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, blockquote, pre, dt, dd, div, td';
