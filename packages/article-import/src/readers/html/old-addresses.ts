import { pathOf } from './address.ts';
import type { Article } from './article.ts';
import type { ReadPage } from './page.ts';

/** Every old address of the story, as paths. */
export function aliasesOf(pages: readonly ReadPage[], address: string): string[] {
  const all = pages.flatMap(({ article: { address: own } }) =>
    own.url ? [pathOf(own.url), ...own.others] : [],
  );
  return [...new Set(all)].filter(
    (path) => path !== address && path !== '/' && /^\/(?!\/)[^\s\\]*$/.test(path),
  );
}

/** Another site that the page names as where the original stands. */
export function canonicalOf({ data, address }: Article): string | undefined {
  const url = URL.parse(data.canonical);
  if (!url || !address.url || !/^https?:$/.test(url.protocol)) return undefined;
  return url.hostname.replace(/^www\./, '') === address.url.hostname.replace(/^www\./, '')
    ? undefined
    : url.href;
}
