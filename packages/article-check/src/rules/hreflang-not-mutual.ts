import type { Problem } from '../finding.ts';
import { normalUrl } from '../normal.ts';
import type { PageNote, Rule } from '../rule.ts';

/** Search engines take no notice of translations that do not name each other and themselves. */
export const HREFLANG_NOT_MUTUAL: Rule = {
  code: 'hreflang-not-mutual',
  advice: 'Let every version list all versions, itself included.',
  onEnd: ({ pages, addresses }) =>
    [...pages].flatMap(([file, page]) => {
      const { alternates, url } = page;
      if (alternates.length === 0) return [];
      const missing = names(page, url) ? [] : [`The page lists its versions without itself`];
      const others = alternates.filter((one) => addresses.isOwn(one.url));
      const oneWay = others.flatMap(({ language, url: address }) => {
        const other = pages.get(addresses.fileOf(address) ?? '');
        if (!other) return [`The ${language} version ${address} is no page`];
        return names(other, url)
          ? []
          : [`The ${language} version ${address} does not name this page`];
      });
      return [...missing, ...oneWay].map((message): Problem => ({ file, message }));
    }),
};

function names({ alternates }: PageNote, url: string): boolean {
  return alternates.some((one) => normalUrl(one.url) === normalUrl(url));
}
