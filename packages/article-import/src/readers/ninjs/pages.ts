import type { NewsItem } from './news-item.ts';

/** Where the item stands as a page: ninjs has no field for it, and a rendition of HTML says it. */
export function pageOf({ renditions = [], type }: NewsItem): string | undefined {
  if (type === 'picture' || type === 'graphic') return undefined;
  return renditions.find(
    ({ name, contentType, href }) =>
      href && /^https?:/i.test(href) && (contentType === 'text/html' || name === 'web'),
  )?.href;
}

/** Where the original stands, where that is not this page. */
export function canonicalOf(item: NewsItem): string | undefined {
  const stated = item.altIds?.find(({ role }) => role === 'canonical')?.value;
  if (!stated || !/^https?:\/\//i.test(stated) || !URL.canParse(stated)) return undefined;
  return stated === pageOf(item) ? undefined : stated;
}
