import { attributeOf, elementsIn } from '../dom.ts';
import type { LeftOut } from './left-out.ts';

/**
 * Takes out what stands behind the last piece of an article and shows other stories by their linked
 * headlines, however much of each story it repeats.
 */
export function dropStoriesBehind(root: Element, taken: ReadonlySet<Element>): LeftOut[] {
  const left: LeftOut[] = [];
  let at: Element | null = [...taken].findLast((piece) => root.contains(piece)) ?? null;
  for (; at && at !== root; at = at.parentElement)
    for (let next = at.nextElementSibling; next; ) {
      const element = next;
      next = next.nextElementSibling;
      if (linkedHeadings(element) < LEAST) continue;
      left.push({ reason: 'list of stories', text: element.textContent ?? '' });
      element.remove();
    }
  return left;
}

function linkedHeadings(element: Element): number {
  return elementsIn(element, 'h2, h3, h4, h5, h6').filter((heading) => {
    const link = heading.closest('a') ?? heading.querySelector('a');
    return !/^(#|$)/.test(attributeOf(link, 'href'));
  }).length;
}

const LEAST = 3;
