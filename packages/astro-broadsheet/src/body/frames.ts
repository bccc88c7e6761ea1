import { defaultTreeAdapter } from 'parse5';
import { allOf, create, isNamed, type Parent, wrap } from './tree.ts';

/** A wide table scrolls in a frame of its own: made scroll itself, it would be no table to a screen reader. */
export function frameTables(body: Parent): void {
  for (const table of allOf(body).filter((element) => isNamed(element, 'table')))
    wrap(table, create('div', { class: 'table' }));
}

/** Each picture stands among sources, which name it: what they offer, the sanitiser alone may say. */
export function framePictures(body: Parent): void {
  for (const image of allOf(body).filter((element) => isNamed(element, 'img'))) {
    const ref = image.attrs.find(({ name }) => name === 'src')?.value;
    if (ref === undefined) continue;
    if (!isNamed(image.parentNode as Parent, 'picture')) wrap(image, create('picture'));
    for (let at = 0; at < MOST_FORMATS; at++) {
      const source = create('source', { 'data-of': ref, 'data-at': String(at) });
      defaultTreeAdapter.insertBefore(image.parentNode as Parent, source, image);
    }
  }
}

// AVIF and WebP, beside the JPEG.
const MOST_FORMATS = 2;
