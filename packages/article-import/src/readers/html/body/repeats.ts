import { elementsIn, textOf } from '../dom.ts';
import type { LeftOut } from './left-out.ts';

/**
 * Takes out what stands again word for word: a text that stands three times is a notice in the place of
 * something else; of two the first stays.
 */
export function dropRepeats(root: Element): LeftOut[] {
  const seen = new Map<string, Element[]>();
  for (const element of elementsIn(root, 'p, li, blockquote, div')) {
    const text = textOf(element);
    if (
      text.length < SHORTEST ||
      text.length > (element.matches('p') ? PROSE : LONGEST) ||
      element.querySelector(BLOCKS)
    )
      continue;
    seen.set(text, [...(seen.get(text) ?? []), element]);
  }
  return [...seen].flatMap(([text, elements]) =>
    elements.slice(elements.length > 2 ? 0 : 1).map((element) => {
      element.remove();
      return { reason: 'repeated', text };
    }),
  );
}

const BLOCKS = 'p, div, ul, li, blockquote, h2, h3, h4';
const SHORTEST = 40;
const LONGEST = 300;
const PROSE = 200;
