import { element, escaped } from '../element.ts';
import { type Card, type Found, textOf } from './card.ts';
import { buttonOf } from './links.ts';

export function callout(card: Card): string {
  const words = textOf(card, 'calloutText');
  const emoji = textOf(card, 'calloutEmoji');
  return element('aside', {}, element('p', {}, emoji ? `${escaped(emoji)} ` : '', words));
}

export function toggle(card: Card): string {
  const heading = element('summary', {}, textOf(card, 'heading'));
  return element('details', {}, heading, textOf(card, 'content'));
}

/** A band across the page: its words stay, its colours and its picture behind them go. */
export function header(card: Card, found: Found): string {
  const picture = textOf(card, 'backgroundImageSrc');
  if (picture)
    found('dropped', 'import/background', `The picture ${picture} behind a header is left out.`);
  return [
    headed('h2', textOf(card, 'header')),
    inParagraph(textOf(card, 'subheader')),
    card.buttonEnabled === true
      ? buttonOf(textOf(card, 'buttonUrl'), textOf(card, 'buttonText'))
      : '',
  ].join('');
}

export function product(card: Card): string {
  const src = textOf(card, 'productImageSrc');
  const stars = Math.min(5, Math.max(0, Math.round(Number(card.productStarRating) || 0)));
  return element(
    'aside',
    {},
    src ? element('figure', {}, element('img', { src })) : '',
    headed('h4', textOf(card, 'productTitle')),
    card.productRatingEnabled === true && stars > 0
      ? element('p', {}, '★'.repeat(stars), '☆'.repeat(5 - stars))
      : '',
    inParagraph(textOf(card, 'productDescription')),
    card.productButtonEnabled === true
      ? buttonOf(textOf(card, 'productUrl'), textOf(card, 'productButton'))
      : '',
  );
}

/** An appeal, often a sponsor's. */
export function callToAction(card: Card): string {
  const src = textOf(card, 'imageUrl');
  const label = card.hasSponsorLabel === false ? '' : textOf(card, 'sponsorLabel');
  return element(
    'aside',
    {},
    inParagraph(label),
    src ? element('figure', {}, element('img', { src })) : '',
    inParagraph(textOf(card, 'textValue')),
    card.showButton === false
      ? ''
      : buttonOf(textOf(card, 'buttonUrl'), textOf(card, 'buttonText')),
  );
}

function headed(level: string, html: string): string {
  return html ? element(level, {}, html) : '';
}

/** HTML that may be words alone, or blocks of its own. */
function inParagraph(html: string): string {
  return html && !/^\s*<(p|div|ul|ol|h\d|blockquote)\b/i.test(html) ? element('p', {}, html) : html;
}
