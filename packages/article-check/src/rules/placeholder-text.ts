import type { Element } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import type { Rule } from '../rule.ts';

/** What a template says where it was given no value, and what nobody meant to publish. */
export const PLACEHOLDER_TEXT: Rule = {
  code: 'placeholder-text',
  advice: 'Find what the template was not given, and leave the element out without it.',
  onPage: ({ html, place }) =>
    html.elements.flatMap((element) => {
      const found = textsOf(element).find((text) => EMPTY.test(text) || DUMMY.test(text));
      return found === undefined
        ? []
        : [
            {
              ...place(element),
              message: `“${found.trim().slice(0, 60)}” stands in ${element.name}`,
            },
          ];
    }),
};

function textsOf(element: Element): string[] {
  if (/^(script|style|code|pre|template|kbd|samp|var)$/.test(element.name)) return [];
  const { alt, href, src, content, title, datetime } = element.attribs;
  const own = element.children.every(({ type }) => type === 'text')
    ? [DomUtils.textContent(element)]
    : [];
  const attributes = [alt, href, src, content, title, datetime].filter((one) => one !== undefined);
  return [...own, ...attributes];
}

const EMPTY = /^\s*(?:\/?undefined\/?|null|NaN|Invalid Date)\s*$|\[object \w+\]/;
const DUMMY = /\blorem ipsum dolor\b/i;
