import { attributeOf, elementsIn, textOf } from './dom.ts';

/** The addresses of the further pages of a story that is shown in parts, as its page names them. */
export function nextPages(document: Document, base: string | undefined): string[] {
  if (!base) return [];
  const named = elementsIn(
    document,
    'link[rel~=next], a[rel~=next], .page-link a, .page-links a, .post-page-numbers, .pagination a, [class*=paginat i] a, [class*=pager i] a',
  );
  const all = named
    .slice(0, 100)
    .filter(
      (link) =>
        link.matches('[rel~=next]') ||
        /^[\p{Nd}]{1,2}$|^(next|weiter|suivant|siguiente|التالي)/iu.test(textOf(link)),
    );
  const addresses = all.flatMap((link) => {
    const url = URL.parse(attributeOf(link, 'href'), base);
    return url &&
      partOf(url.href)?.of === (partOf(base)?.of ?? keyOf(base)) &&
      (partOf(url.href)?.number ?? 1) > 1
      ? [url.href]
      : [];
  });
  return [...new Set(addresses)];
}

/** Which part of which story an address is: `/story/2/`, `/story?page=2`, `/story-2.html`, `/story/page/2/`. */
export function partOf(address: string): { of: string; number: number } | undefined {
  const url = URL.parse(address);
  if (!url) return undefined;
  for (const name of ['page', 'p', 'seite', 'pagina', 'pg', 'paged', 'page_no']) {
    const number = Number(url.searchParams.get(name));
    if (Number.isInteger(number) && number >= 2 && number <= MOST) {
      url.searchParams.delete(name);
      return { of: keyOf(url.href), number };
    }
  }
  const [, before = '', digits = '', after = ''] =
    /^(.+?)(?:\/page\/|\/|[-_,](?:page-?|seite-?)?)([2-9]|[1-9]\d)((?:\.html?|\/)?)$/.exec(
      url.pathname,
    ) ?? [];
  if (!before || Number(digits) > MOST) return undefined;
  return { of: keyOf(new URL(`${before}${after}${url.search}`, url).href), number: Number(digits) };
}

/** An address as it names a story, however it is written. */
export function keyOf(address: string): string {
  const url = URL.parse(address);
  if (!url) return address;
  const path = url.pathname.replace(/\/(amp|index\.html?)?\/?$/, '').replace(/\/+$/, '');
  return `${url.hostname.replace(/^(www|m|amp)\./, '')}${path}${url.search}`;
}

const MOST = 50;
