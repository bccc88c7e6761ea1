import type { Element } from 'hast';
import type { BlockContent, Paragraph, RootContent } from 'mdast';
import { isCaption, wordsOf } from './caption.ts';
import { elementsIn, hasClass, isElement, textOf, without } from './element.ts';
import { galleryNodes, isGallery } from './gallery.ts';
import type { Handling } from './handling.ts';
import { asFigure, isPicture, pictureLink, pictureNode } from './picture.ts';
import { isPullquote, pullquoteNodes } from './quote.ts';

/** A figure: a picture with its words, a gallery, a pull quote, or whatever it holds with its caption behind. */
export function figureNodes(handling: Handling): RootContent[] {
  const { node, context, state } = handling;
  if (isPullquote(node)) return pullquoteNodes(handling);
  if (isGallery(node)) return galleryNodes(handling);
  const pictures = elementsIn(node, isPicture);
  const captions = elementsIn(node, isCaption);
  const [img] = pictures;
  if (pictures.length === 1 && img) {
    const link = pictureLink(node);
    const words = { ...wordsOf(captions, context), ...(link && { link }) };
    const rest = without(node, new Set([img, ...captions]));
    const others = textOf(rest) ? (state.toFlow(state.all(rest)) as RootContent[]) : [];
    return [...asFigure(pictureNode(img, words, context)), ...others];
  }
  const inner = without(node, new Set(captions));
  const words = wordsOf(captions, context);
  const caption = [words.caption, words.credit].filter(Boolean).join(' | ');
  return [...(state.toFlow(state.all(inner)) as RootContent[]), ...captionNodes(caption)];
}

/** Whether an element that is no `figure` is one by its class: WordPress wraps a picture and its caption. */
export function isFigure(node: Element): boolean {
  return (
    isElement(node, 'figure') || hasClass(node, /^(wp-caption|wp-block-image|image-with-caption)$/)
  );
}

function captionNodes(caption: string): BlockContent[] {
  if (!caption) return [];
  const paragraph: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'emphasis', children: [{ type: 'text', value: caption }] }],
  };
  return [paragraph];
}
