import type { Element } from 'hast';
import type { Image, Paragraph, PhrasingContent } from 'mdast';
import { shortened } from '../shortened.ts';
import type { HtmlContext } from './context.ts';
import { attribute, firstIn, isElement } from './element.ts';
import type { PictureSource } from './surroundings.ts';

/**
 * A picture of a text: an image with its caption and credit in the title, or its words where it does
 * not come along. Nothing for what is no picture to a reader: a counter of one pixel.
 */
export function pictureNode(
  img: Element,
  words: PictureWords,
  context: HtmlContext,
): PhrasingContent[] {
  const alt = attribute(img, 'alt').replace(/\s+/g, ' ');
  if (isEmoji(img)) return alt ? [{ type: 'text', value: alt }] : [];
  const source = sourceOf(img, alt, words);
  const [first = ''] = source.sources;
  if (isPixel(img)) {
    context.dropped(
      img,
      'import/pixel',
      `The picture ${shown(first)} of one pixel counts readers: it is left out.`,
    );
    return [];
  }
  if (!first && attribute(img, 'src').startsWith('data:'))
    context.dropped(
      img,
      'import/picture-data',
      'A picture written into the page itself is left out.',
    );
  const placed = first ? context.surroundings.picture?.(source) : undefined;
  const said = {
    alt: source.alt || placed?.alt || '',
    caption: source.caption || placed?.caption || '',
    credit: source.credit || placed?.credit || '',
  };
  if (placed) return [imageOf(placed.path, said)];
  const left = [...new Set([said.alt, said.caption])].filter(Boolean).join('. ');
  const lost = [left, said.credit].filter(Boolean).join(' | ');
  if (first)
    context.dropped(
      img,
      'import/picture-missing',
      `The picture ${shown(first)} does not come along${lost ? '; its words stay' : ''}.`,
    );
  return lost
    ? [{ type: 'emphasis', children: [{ type: 'text', value: `(Picture: ${lost})` }] }]
    : [];
}

/** An image as Markdown has it; the title holds the caption and, behind the last ` | `, the credit. */
export function imageOf(
  url: string,
  { alt, caption, credit }: PictureWords & { alt: string },
): Image {
  const hasBar = caption.includes(' | ');
  const title = credit || hasBar ? `${caption} | ${credit}` : caption;
  // Brackets in a description end it for many readers of Markdown.
  const plain = alt.replaceAll('[', '(').replaceAll(']', ')');
  return { type: 'image', url, alt: plain, ...(title && { title }) };
}

/** A picture alone is a figure. */
export function asFigure(nodes: PhrasingContent[]): Paragraph[] {
  return nodes.length > 0 ? [{ type: 'paragraph', children: nodes }] : [];
}

function sourceOf(
  img: Element,
  alt: string,
  words: PictureWords & { link?: string },
): PictureSource {
  const named = [
    words.link ?? '',
    ...['dataOrigFile', 'dataFullUrl', 'dataOriginal', 'dataLargeFile'].map((key) =>
      attribute(img, key),
    ),
    ...['srcSet', 'dataSrcset', 'dataSrcSet', 'dataLazySrcset'].flatMap((key) =>
      largestFirst(attribute(img, key)),
    ),
    ...['dataLazySrc', 'dataSrc', 'src'].map((key) => attribute(img, key)),
  ];
  const sources = [...new Set(named)].filter(
    (src) => src !== '' && !/^(data|javascript):/i.test(src),
  );
  const number = /(?:^|\s)wp-image-(\d+)/.exec(attribute(img, 'className'))?.[1];
  const id = number || attribute(img, 'dataAttachmentId') || attribute(img, 'dataId');
  const { caption, credit } = words;
  return { sources, alt, caption, credit, ...(id && { id }) };
}

/** The addresses of a `srcset` (HTML, 4.8.4.2.1), the largest first. */
function largestFirst(srcset: string): string[] {
  return [...srcset.matchAll(/(\S{1,4000}?)(?:\s+([\d.]{1,12})[wx])?\s*(?:,\s|,?$)/g)]
    .map(([, address = '', size = '0']) => ({ address, size: Number(size) }))
    .toSorted((a, b) => b.size - a.size)
    .map(({ address }) => address);
}

function isEmoji(img: Element): boolean {
  return /(^|\s)(emoji|wp-smiley)(\s|$)/.test(attribute(img, 'className'));
}

function isPixel(img: Element): boolean {
  return (
    ['0', '1'].includes(attribute(img, 'width')) && ['0', '1'].includes(attribute(img, 'height'))
  );
}

function shown(address: string): string {
  return shortened(address, 120);
}

/** Where a picture leads to a larger copy of itself, that. */
export function pictureLink(node: Element): string | undefined {
  const href = String(firstIn(node, 'a')?.properties.href ?? '');
  return PICTURE_FILE.test(href) ? href : undefined;
}

export function isPicture(node: Element): boolean {
  return isElement(node, 'img');
}

export const PICTURE_FILE = /\.(jpe?g|png|webp|avif|gif|bmp|tiff?)([?#]|$)/i;

export interface PictureWords {
  caption: string;
  credit: string;
  /** The address that the picture leads to, where that is a picture itself. */
  link?: string;
}
