import { callout, callToAction, header, product, toggle } from './boxes.ts';
import type { Card, CardRenderer, Found } from './card.ts';
import { codeBlock, html, markdown } from './code.ts';
import { bookmark, button, embed } from './links.ts';
import { audio, file, video } from './media.ts';
import { email, hiddenFrom, paywall, signup, transistor } from './members.ts';
import { beforeAfter, gallery, image } from './pictures.ts';

/** The HTML of a card by its name; undefined where no such card is known. */
export function renderCard(name: string, card: Card, found: Found): string | undefined {
  const render = Object.hasOwn(CARDS, name) ? CARDS[name] : undefined;
  if (!render) return undefined;
  const hidden = hiddenFrom(card);
  if (hidden === 'nobody') return render(card, found);
  const whom = hidden === 'everyone' ? 'e-mails alone' : 'members alone';
  found('dropped', 'import/card-hidden', `A card (${name}) that was for ${whom} is left out.`);
  return '';
}

/** Ghost's cards by their names in Lexical and in mobiledoc. */
const CARDS: Record<string, CardRenderer> = {
  image,
  'image-card': image,
  gallery,
  'before-after': beforeAfter,
  bookmark,
  embed,
  nft: embed,
  button,
  file,
  audio,
  video,
  callout,
  toggle,
  header,
  product,
  'call-to-action': callToAction,
  code: codeBlock,
  codeblock: codeBlock,
  html,
  markdown,
  'card-markdown': markdown,
  'markdown-card': markdown,
  hr: () => '<hr>',
  horizontalrule: () => '<hr>',
  email,
  'email-cta': email,
  signup,
  paywall,
  transistor: (_card, found) => transistor(found),
  collection,
};

function collection(_card: Card, found: Found): string {
  found('dropped', 'import/card-dynamic', 'A list of posts, made anew on each visit, is left out.');
  return '';
}
