import {
  defaultTreeAdapter,
  parseFragment,
  serialize,
  type DefaultTreeAdapterTypes as Tree,
} from 'parse5';

/** Links to other sites are marked as paid for: https://developers.google.com/search/docs/crawling-indexing/qualify-outbound-links */
export function markPaidLinks(html: string): string {
  const body = parseFragment(html);
  for (const link of linksIn(body)) {
    const rest = link.attrs.filter(({ name }) => name !== 'rel');
    link.attrs = [...rest, { name: 'rel', value: 'sponsored noopener' }];
  }
  return serialize(body);
}

function linksIn(parent: Tree.ParentNode): Tree.Element[] {
  return parent.childNodes.filter(defaultTreeAdapter.isElementNode).flatMap((element) => {
    const inner = linksIn(element);
    return isForeign(element) ? [element, ...inner] : inner;
  });
}

function isForeign({ tagName, attrs }: Tree.Element): boolean {
  return (
    tagName === 'a' && attrs.some(({ name, value }) => name === 'href' && /^https?:/i.test(value))
  );
}
