import { closest } from '../read/html.ts';
import { storyOf } from '../read/page-facts.ts';
import type { Rule } from '../rule.ts';

/** On pages that mark their parts, each figure of a story with a photo says who made it. */
export const PHOTO_CREDIT_MISSING: Rule = {
  code: 'photo-credit-missing',
  advice: 'Name the photographer, agency or source in the credit of the photo.',
  onPage: (page) => {
    const article = storyOf(page);
    if (!article) return [];
    const { elements } = page.html;
    const figureOf = (wanted: (typeof elements)[number]) =>
      closest(wanted, ({ name }) => name === 'figure');
    const credited = new Set(
      elements.filter(({ attribs }) => attribs['data-part'] === 'credit').map(figureOf),
    );
    return elements
      .filter((element) => element.name === 'img' && closest(element, (one) => one === article))
      .filter((image) => {
        const figure = figureOf(image);
        return figure && !credited.has(figure);
      })
      .map((image) => ({
        ...page.place(image),
        message: `The photo ${image.attribs.src ?? ''} has no credit`,
      }));
  },
};
