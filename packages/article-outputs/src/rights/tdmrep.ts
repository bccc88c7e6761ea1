import type { Rights } from '@broadsheet/article-schema';

/**
 * `/.well-known/tdmrep.json` of the TDM Reservation Protocol: the whole site reserved, or not. Nothing
 * where the paper does not speak of training.
 */
export function tdmRep({ uses, terms }: Rights): string | undefined {
  const use = uses['ai-training'];
  if (use === undefined) return undefined;
  const rule = { location: '/', 'tdm-reservation': use === 'deny' ? 1 : 0 };
  const policy = use === 'deny' && terms ? { 'tdm-policy': terms } : {};
  return `${JSON.stringify([{ ...rule, ...policy }], null, 2)}\n`;
}
