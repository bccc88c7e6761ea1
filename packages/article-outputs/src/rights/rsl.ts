import type { Rights } from '@broadsheet/article-schema';
import { element, xmlDocument } from '../xml.ts';
import { holderOf } from './holder.ts';

/**
 * The licence of the site in RSL 1.0, where the rights have one. The words for usages are written as
 * they are given: published versions of the standard do not agree on them.
 */
export function rslFile(rights: Rights, title: string): string | undefined {
  const { rsl, terms } = rights;
  if (!rsl) return undefined;
  const list = (name: string, words: string[]) =>
    element(
      name,
      words.length > 0 ? words.join(',') : undefined,
      words.length > 0 ? { type: 'usage' } : {},
    );
  const licence = element('license', [
    list('permits', rsl.permits),
    list('prohibits', rsl.prohibits),
    rsl.payment
      ? element('payment', [element('custom', rsl.payment.url)], { type: rsl.payment.type })
      : '',
  ]);
  const content = element(
    'content',
    [licence, element('copyright', holderOf(rights, title)), element('terms', terms)],
    { url: '/' },
  );
  return xmlDocument(element('rsl', [content], { xmlns: 'https://rslstandard.org/rsl' }));
}
