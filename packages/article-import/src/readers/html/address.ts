import { attributeOf } from './dom.ts';
import type { PageData } from './page-data.ts';

/**
 * Where a saved page stood: as told from outside, in the comment that browsers leave, or in its own
 * canonical link, `og:url` or data. `others` are further addresses of the same site that it gives itself.
 */
export function ownAddress(text: string, document: Document, { told, data }: Known): Address {
  const saved =
    /<!--\s*saved from url=\(\d+\)(\S+?)\s*-->/i.exec(text.slice(0, 2000))?.[1] ??
    /<!--[^>]{0,200}?\burl:\s*(https?:\/\/\S+)/i.exec(text.slice(0, 3000))?.[1];
  const pages = data.articles.flatMap(({ thing }) =>
    [thing.url, thing.mainEntityOfPage].map((value) =>
      typeof value === 'object' && value !== null ? (value as { '@id'?: unknown })['@id'] : value,
    ),
  );
  const found = [
    { from: 'the command line', value: told },
    { from: 'its canonical link', value: data.canonical },
    { from: 'og:url', value: data.meta.get('og:url')?.[0] },
    { from: 'the comment of the browser that saved it', value: saved },
    {
      from: 'its data',
      value: pages.find((page) => typeof page === 'string') as string | undefined,
    },
    { from: 'its base', value: attributeOf(document.querySelector('base[href]'), 'href') },
  ];
  const all = found.flatMap(({ from, value }) => {
    const url = value && /^https?:\/\//i.test(value) ? URL.parse(value) : null;
    return url ? [{ from, url }] : [];
  });
  const [first] = all;
  if (!first) return { url: undefined, from: '', others: [] };
  const others = all.filter(
    ({ url }) => host(url) === host(first.url) && pathOf(url) !== pathOf(first.url),
  );
  return {
    url: first.url,
    from: first.from,
    others: [...new Set(others.map(({ url }) => pathOf(url)))],
  };
}

/** The path with its query, without what only counts where readers came from. */
export function pathOf(url: URL): string {
  const copy = new URL(url);
  for (const name of [...copy.searchParams.keys()])
    if (COUNTING.test(name)) copy.searchParams.delete(name);
  return `${copy.pathname}${copy.search}`;
}

export function host(url: URL): string {
  return url.hostname.replace(/^(www|m|amp)\./, '');
}

const COUNTING = /^(utm_\w+|fbclid|gclid|ref|source|amp|share|cmpid|mc_cid|mc_eid|_ga)$/i;

interface Known {
  told: string | undefined;
  data: PageData;
}

export interface Address {
  url: URL | undefined;
  from: string;
  others: string[];
}
