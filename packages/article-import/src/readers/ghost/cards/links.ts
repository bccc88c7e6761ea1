import { element, escaped, lines } from '../element.ts';
import { type Card, partOf, textOf } from './card.ts';

/** A link with what Ghost found on the page behind it. */
export function bookmark(card: Card): string {
  const url = textOf(card, 'url');
  const metadata = { ...card, ...partOf(card, 'metadata') };
  const title = textOf(metadata, 'title') || url;
  const makers = [textOf(metadata, 'publisher'), textOf(metadata, 'author')].filter(Boolean);
  return lines(
    url ? element('a', { href: url }, escaped(title)) : escaped(title),
    escaped(textOf(metadata, 'description')),
    escaped(makers.join(' · ')),
    textOf(card, 'caption'),
  );
}

/** What another site gave to be shown: its HTML, from which the frame or quote is taken later. */
export function embed(card: Card): string {
  const url = textOf(card, 'url');
  const html = textOf(card, 'html');
  const title = textOf(partOf(card, 'metadata'), 'title');
  const link = url ? lines(element('a', { href: webAddress(url) }, escaped(title || url))) : '';
  const caption = textOf(card, 'caption');
  return `${html || link}${caption ? element('p', {}, caption) : ''}`;
}

export function button(card: Card): string {
  return buttonOf(textOf(card, 'buttonUrl'), textOf(card, 'buttonText'));
}

/** A paragraph with one link; the words alone where it leads nowhere. */
export function buttonOf(url: string, words: string): string {
  if (!words && !url) return '';
  return lines(url ? element('a', { href: url }, escaped(words || url)) : escaped(words));
}

function webAddress(url: string): string {
  return /^[a-z][a-z0-9+.-]*:|^\/|^#/i.test(url) ? url : `https://${url}`;
}
