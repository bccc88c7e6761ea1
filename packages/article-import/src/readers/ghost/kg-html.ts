import type { Element, ElementContent, Parents, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { attribute, elementsIn, firstIn, hasClass, textOf } from '../../html/element.ts';
import { parseHtml } from '../../html/parse.ts';
import { callout, callToAction, header, product, toggle } from './cards/boxes.ts';
import type { Card, Found } from './cards/card.ts';
import { bookmark } from './cards/links.ts';
import { audio, file, video } from './cards/media.ts';
import { signup, transistor } from './cards/members.ts';

/**
 * The tree of the HTML that Ghost made of a post, its cards as this reader writes them, without what only members
 * were shown.
 */
export function kgHtml(html: string, found: Found): Root {
  const open = html.replace(GATED, (block) => {
    const message = `A block of ${block.length} characters for members is left out.`;
    found('dropped', 'import/card-hidden', message);
    return '';
  });
  const { root, findings } = parseHtml(open);
  for (const { what, code, message } of findings) found(what, code, message);
  if (open.includes('kg-')) replaceCards(root, found);
  return root;
}

// Ghost 5.100 and later write the visibility of a card so.
const GATED =
  /<!--\s*kg-gated-block:begin\s+(?!nonMember:true\b)[\s\S]*?(?:<!--\s*kg-gated-block:end\s*-->|$)/g;

function replaceCards(parent: Parents, found: Found): void {
  const children: ElementContent[] = [];
  for (const child of parent.children as ElementContent[]) {
    // What parts the notes of a Markdown card from its text.
    if (child.type === 'element' && hasClass(child, /^footnotes-sep$/)) continue;
    const made = child.type === 'element' ? cardHtml(child, found) : undefined;
    if (made !== undefined) children.push(...(parseHtml(made).root.children as ElementContent[]));
    else {
      if (child.type === 'element') replaceCards(child, found);
      children.push(child);
    }
  }
  parent.children = children;
}

function cardHtml(node: Element, found: Found): string | undefined {
  for (const [name, make] of Object.entries(CARDS))
    if (hasClass(node, new RegExp(`^kg-${name}-card$`))) return make(node, found);
  return undefined;
}

const CARDS: Record<string, (node: Element, found: Found) => string> = {
  bookmark: (node) =>
    bookmark({
      url: hrefIn(node),
      caption: inner(node, /^$/, 'figcaption'),
      metadata: {
        title: words(node, 'bookmark-title'),
        description: words(node, 'bookmark-description'),
        author: words(node, 'bookmark-author'),
        publisher: words(node, 'bookmark-publisher'),
      },
    }),
  toggle: (node) =>
    toggle({
      heading: inner(node, /^kg-toggle-heading-text$/),
      content: inner(node, /^kg-toggle-content$/),
    }),
  callout: (node) =>
    callout({
      calloutEmoji: words(node, 'callout-emoji'),
      calloutText: inner(node, /^kg-callout-text$/),
    }),
  file: (node, found) =>
    file(
      {
        src: hrefIn(node),
        fileTitle: words(node, 'file-card-title'),
        fileCaption: words(node, 'file-card-caption'),
        fileName: words(node, 'file-card-metadata'),
      },
      found,
    ),
  audio: (node, found) => audio(recorded(node, 'audio-title'), found),
  video: (node, found) => video(recorded(node, 'video-title'), found),
  product: (node) =>
    product({
      productImageSrc: srcIn(node, 'img'),
      productTitle: inner(node, /^kg-product-card-title$/),
      productDescription: inner(node, /^kg-product-card-description$/),
      productRatingEnabled: true,
      productStarRating: elementsIn(node, (each) =>
        hasClass(each, /^kg-product-card-rating-active$/),
      ).length,
      productButtonEnabled: hrefIn(node) !== '',
      productUrl: hrefIn(node),
      productButton: words(node, 'product-card-button'),
    }),
  header: (node, found) =>
    header(
      {
        header: inner(node, /^kg-header-card-(heading|header)$/),
        subheader: inner(node, /^kg-header-card-sub(heading|header)$/),
        backgroundImageSrc: srcIn(node, 'img'),
        buttonEnabled: hrefIn(node) !== '',
        buttonUrl: hrefIn(node),
        buttonText: words(node, 'header-card-button'),
      },
      found,
    ),
  cta: (node) =>
    callToAction({
      sponsorLabel: inner(node, /^kg-cta-sponsor-label$/),
      imageUrl: srcIn(node, 'img'),
      textValue: inner(node, /^kg-cta-text$/),
      buttonUrl: hrefIn(node),
      buttonText: words(node, 'cta-button'),
    }),
  transistor: (_node, found) => transistor(found),
  signup: (node, found) =>
    signup({ header: words(node, 'signup-card-heading') || textOf(node) }, found),
};

function recorded(node: Element, title: string): Card {
  const src = srcIn(node, 'audio', 'video') || srcIn(node, 'source');
  return { src, title: words(node, title), caption: inner(node, /^$/, 'figcaption') };
}

function words(node: Element, name: string): string {
  const [part] = elementsIn(node, (each) => hasClass(each, new RegExp(`^kg-${name}$`)));
  return part ? textOf(part) : '';
}

function inner(node: Element, className: RegExp, tag?: string): string {
  const part = tag ? firstIn(node, tag) : elementsIn(node, (each) => hasClass(each, className))[0];
  return part ? toHtml(part.children) : '';
}

function hrefIn(node: Element): string {
  const link = firstIn(node, 'a');
  return link ? attribute(link, 'href') : '';
}

function srcIn(node: Element, ...names: string[]): string {
  const part = firstIn(node, ...names);
  return part ? attribute(part, 'src') : '';
}
