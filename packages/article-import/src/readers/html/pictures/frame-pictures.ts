import { elementsIn, textOf } from '../dom.ts';
import { frameOf } from './frame.ts';
import { isSmall, sourcesOf } from './sources.ts';

/** Gives each picture of a body one figure with its caption and credit, and names its largest copy first. */
export function framePictures(root: Element, base: string | undefined): void {
  const images = elementsIn(root, 'img');
  for (const image of images.slice(0, MOST)) {
    const sources = sourcesOf(image, base);
    if (sources.length === 0 || isSmall(image)) {
      image.remove();
      continue;
    }
    const { frame, caption, credit } = frameOf(image, root);
    const figure = root.ownerDocument.createElement('figure');
    const picture = root.ownerDocument.createElement('img');
    const [first = '', ...others] = sources;
    picture.setAttribute('src', first);
    // Copies of the same picture, largest first: what lies beside the page may be any of them.
    if (others.length > 0)
      picture.setAttribute(
        'srcset',
        [first, ...others]
          .map((src, at) => `${src.replaceAll(',', '%2C').replaceAll(' ', '%20')} ${9000 - at}w`)
          .join(', '),
      );
    const alt = image.getAttribute('alt') ?? '';
    if (alt) picture.setAttribute('alt', alt);
    figure.append(picture);
    if (caption) figure.append(part(root, 'figcaption', caption));
    if (credit) figure.append(part(root, 'span', credit));
    const isInText = frame === image && textOf(image.parentElement) !== '';
    if (isInText && image.parentElement !== root) image.replaceWith(picture);
    else frame.replaceWith(figure);
  }
}

// To look around a picture costs time: what holds more is no story.
const MOST = 300;

function part(root: Element, name: string, text: string): Element {
  const element = root.ownerDocument.createElement(name);
  if (name === 'span') element.setAttribute('class', 'credit');
  element.textContent = text;
  return element;
}
