import { parseFragment, serialize } from 'parse5';
import { allOf, type Element } from './tree.ts';

/**
 * Marks links to other sites as paid for:
 * https://developers.google.com/search/docs/crawling-indexing/qualify-outbound-links
 */
export function markPaidLinks(html: string): string {
  const body = parseFragment(html);
  for (const link of allOf(body).filter(isForeign)) {
    const rest = link.attrs.filter(({ name }) => name !== 'rel');
    link.attrs = [...rest, { name: 'rel', value: 'sponsored noopener' }];
  }
  return serialize(body);
}

function isForeign({ tagName, attrs }: Element): boolean {
  return (
    tagName === 'a' && attrs.some(({ name, value }) => name === 'href' && /^https?:/i.test(value))
  );
}
