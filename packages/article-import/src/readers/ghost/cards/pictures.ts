import { element, figure } from '../element.ts';
import { type Card, type Found, partOf, partsOf, textOf } from './card.ts';

export function image(card: Card): string {
  const picture = img(card);
  if (!picture) return '';
  const href = textOf(card, 'href');
  return figure(href ? element('a', { href }, picture) : picture, textOf(card, 'caption'));
}

/** Ghost keeps one caption for the whole gallery; a picture may have its own. */
export function gallery(card: Card): string {
  const pictures = partsOf(card, 'images').map((picture) =>
    figure(img(picture), textOf(picture, 'caption')),
  );
  if (pictures.length === 0) return '';
  return figure(pictures.join(''), textOf(card, 'caption'), 'kg-gallery-card');
}

/** Two pictures that a slider laid over each other: they stand one after the other. */
export function beforeAfter(card: Card, found: Found): string {
  found(
    'guessed',
    'import/before-after',
    'The two pictures of a slider stand one after the other.',
  );
  const pictures = [partOf(card, 'beforeImage'), partOf(card, 'afterImage')].map((picture) =>
    figure(img(picture), ''),
  );
  return figure(pictures.join(''), textOf(card, 'caption'), 'kg-gallery-card');
}

function img(card: Card): string {
  const src = textOf(card, 'src');
  const alt = textOf(card, 'alt', 'altText');
  return src ? element('img', { src, alt, title: textOf(card, 'title') }) : '';
}
