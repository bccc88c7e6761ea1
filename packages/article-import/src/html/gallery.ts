import type { Element } from 'hast';
import type { Paragraph, RootContent } from 'mdast';
import { isCaption, wordsOf } from './caption.ts';
import { elementsIn, hasClass, isElement, textOf, without } from './element.ts';
import type { Handling } from './handling.ts';
import { asFigure, isPicture, pictureLink, pictureNode } from './picture.ts';

/** Whether an element holds several pictures as one: by its name, or a figure of figures. */
export function isGallery(node: Element): boolean {
  if (!isElement(node, 'figure') && !hasClass(node, NAMED)) return false;
  return elementsIn(node, isPicture).length > 1;
}

/** `:::gallery`: one picture a paragraph, each with the words that stand nearest to it. */
export function galleryNodes({ node, context, state }: Handling): RootContent[] {
  const frames = framesIn(node);
  const figures = frames.flatMap(({ img, frame }) => {
    const words = wordsOf(frame ? elementsIn(frame, isCaption) : [], context);
    return asFigure(pictureNode(img, { ...words, ...linkOf(frame) }, context));
  });
  const rest = without(node, new Set(frames.map(({ img, frame }) => frame ?? img)));
  const others = textOf(rest) ? (state.toFlow(state.all(rest)) as RootContent[]) : [];
  return [...asGallery(figures), ...others];
}

/** The figures that are pictures as a gallery; the words of those that do not come along behind it. */
export function asGallery(figures: readonly Paragraph[]): RootContent[] {
  const isShown = ({ children: [first] }: Paragraph) => first?.type === 'image';
  const children = figures.filter(isShown);
  const words = figures.filter((figure) => !isShown(figure));
  if (children.length < 2) return [...children, ...words];
  return [{ type: 'containerDirective', name: 'gallery', attributes: {}, children }, ...words];
}

/** Each picture with the widest element around it that holds no other. */
function framesIn(gallery: Element): Frame[] {
  return gallery.children.flatMap((child): Frame[] => {
    if (!isElement(child)) return [];
    if (isPicture(child)) return [{ img: child, frame: undefined }];
    const pictures = elementsIn(child, isPicture);
    const [img] = pictures;
    return pictures.length === 1 && img ? [{ img, frame: child }] : framesIn(child);
  });
}

function linkOf(frame: Element | undefined): { link?: string } {
  const link = frame && pictureLink(frame);
  return link ? { link } : {};
}

const NAMED = /(^|[-_])(gallery|slideshow|carousel)($|[-_](?!item|caption|icon|image))/i;

interface Frame {
  img: Element;
  frame: Element | undefined;
}
