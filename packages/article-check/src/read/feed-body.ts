import { type Element, isTag } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import type { CorrectionFact } from '../facts.ts';
import { type Html, parseHtml, wordsOf } from './html.ts';
import { absolute } from './page.ts';

/** The HTML of a story in a feed. */
export function readBody(text: string, link: string): FeedBody {
  const html = parseHtml(text);
  return {
    html,
    isTeaser: isLinkTo(link, lastOf(html)),
    corrections: html.elements
      .filter(({ attribs }) => /^correction-/.test(attribs.id ?? ''))
      .map((element) => ({
        at: DomUtils.getElementsByTagName('time', element)[0]?.attribs.datetime ?? '',
        text: DomUtils.getElementsByTagName('span', element).map(wordsOf).join(' '),
      })),
  };
}

/** The last paragraph or its like, before the corrections. */
function lastOf({ elements }: Html): Element | undefined {
  return elements.findLast(({ parent, name }) => !(parent && isTag(parent)) && name !== 'section');
}

function isLinkTo(address: string, element: Element | undefined): boolean {
  const [child] = element?.children ?? [];
  return (
    element?.name === 'p' &&
    element.children.length === 1 &&
    child !== undefined &&
    isTag(child) &&
    child.name === 'a' &&
    absolute(child.attribs.href ?? '', address) === absolute(address, address)
  );
}

export interface FeedBody {
  html: Html;
  /** It ends with a paragraph that is only a link to the story. */
  isTeaser: boolean;
  corrections: readonly CorrectionFact[];
}
