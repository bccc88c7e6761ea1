import type { Element } from 'domhandler';
import { closest } from '../read/html.ts';
import type { Rule } from '../rule.ts';

/** Every image has an `alt`; in a figure, where it is part of the story, one with words (WCAG 1.1.1). */
export const PHOTO_ALT_MISSING: Rule = {
  code: 'photo-alt-missing',
  advice: 'Say in a few words what the picture shows, for those who cannot see it.',
  onPage: ({ html, place }) =>
    html.elements
      .filter((element) => element.name === 'img' && isWordless(element))
      .map((element) => ({
        ...place(element),
        message: `The image ${element.attribs.src ?? ''} has no alternative text`,
      })),
};

function isWordless(image: Element): boolean {
  const { alt } = image.attribs;
  if (alt === undefined) return closest(image, isHidden) === undefined;
  return alt.trim() === '' && closest(image, ({ name }) => name === 'figure') !== undefined;
}

function isHidden({ attribs }: Element): boolean {
  return attribs['aria-hidden'] === 'true' || attribs.role === 'presentation';
}
