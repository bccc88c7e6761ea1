import { shortened } from '../../../shortened.ts';
import { type Card, type Found, isCard, partOf, textOf } from './card.ts';

/** What was only ever sent by e-mail does not stand in the paper. */
export function email(card: Card, found: Found): string {
  const length = textOf(card, 'html').length;
  found('dropped', 'import/email-card', `A text of ${length} characters for e-mails is left out.`);
  return '';
}

/** A form needs a server. */
export function signup(card: Card, found: Found): string {
  const words = textOf(card, 'header', 'subheader', 'buttonText').replace(/<[^>]*>/g, '');
  found('dropped', 'import/signup', `The form to subscribe “${cut(words)}” is left out.`);
  return '';
}

/** Transistor shows each member a list of their own. */
export function transistor(found: Found): string {
  found('dropped', 'import/card-dynamic', 'A list of podcasts for members is left out.');
  return '';
}

export function paywall(_card: Card, found: Found): string {
  found('dropped', 'import/paywall', 'The mark behind which only members read on is left out.');
  return '<!--members-only-->';
}

/** Whether readers of the public page never saw a card, or only members did. */
export function hiddenFrom(card: Card): 'nobody' | 'visitors' | 'everyone' {
  const visibility = partOf(card, 'visibility');
  if (visibility.emailOnly === true || visibility.showOnWeb === false) return 'everyone';
  const { web } = visibility;
  if (!isCard(web) || web.nonMember !== false) return 'nobody';
  return web.memberSegment === '' ? 'everyone' : 'visitors';
}

function cut(words: string): string {
  return shortened(words, 60);
}
