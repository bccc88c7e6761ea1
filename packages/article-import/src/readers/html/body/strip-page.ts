import { attributeOf, elementsIn } from '../dom.ts';

/** Takes from a page what no reader sees, and puts pictures that wait for a script in their place. */
export function stripPage(document: Document): void {
  for (const element of elementsIn(document, 'noscript')) liftPicture(element);
  for (const button of elementsIn(document, 'button')) {
    // A picture that opens in a larger view stands in a button.
    if (button.querySelector('img, figcaption')) button.replaceWith(...button.childNodes);
  }
  for (const element of elementsIn(document, UNSEEN)) element.remove();
  for (const frame of elementsIn(document, 'iframe')) frame.textContent = '';
  const all = document.body?.textContent?.length ?? 0;
  for (const element of elementsIn(document.body ?? document, HIDDEN)) {
    // A page that hides most of its text shows it later by a script.
    if ((element.textContent?.length ?? 0) < all * 0.6) element.remove();
    else for (const name of ['hidden', 'style', 'aria-hidden']) element.removeAttribute(name);
  }
}

/** A picture for readers without scripts takes the place of the one that a script would have loaded. */
function liftPicture(noscript: Element): void {
  const picture = noscript.querySelector('img');
  const before = noscript.previousElementSibling;
  const waiting = before?.matches('img') ? before : before?.querySelector('img');
  const isAlone = !noscript.parentElement?.querySelector('img[src^="http"], img[srcset]');
  if (picture && !isTiny(picture) && (waiting || isAlone)) {
    if (waiting && !hasPicture(waiting)) waiting.remove();
    if (!waiting || !hasPicture(waiting)) noscript.before(picture);
  }
  noscript.remove();
}

function hasPicture(image: Element): boolean {
  return WAITING.some((name) => /^(https?:|\/|\.)/.test(attributeOf(image, name)));
}

function isTiny(image: Element): boolean {
  return attributeOf(image, 'width') === '1' || attributeOf(image, 'height') === '1';
}

const WAITING = ['srcset', 'data-src', 'data-srcset', 'data-lazy-src', 'src'];
const UNSEEN = [
  ...[
    'script',
    'style',
    'template',
    'link',
    'meta',
    'svg',
    'canvas',
    'dialog',
    'object:not([data])',
  ],
  ...['input', 'select', 'textarea', 'button', 'label', 'fieldset', 'progress', 'map', 'base'],
].join(',');
const HIDDEN =
  '[hidden], [style*="display:none"], [style*="display: none"], [style*="visibility:hidden"], [style*="visibility: hidden"], [aria-hidden="true"]:not(img):not(figure)';
