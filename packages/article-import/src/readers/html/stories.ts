import { keyOf, partOf } from './next-pages.ts';
import type { ReadPage } from './page.ts';

/**
 * The pages of one story together: its further pages behind the first, in order. Of pages that are the
 * same page, the one with the most text; the rest are `copies`.
 */
export function storiesOf(pages: readonly ReadPage[]): Grouped[] {
  const groups = new Map<string, ReadPage[]>();
  for (const page of pages) {
    const key = storyKey(page, pages);
    groups.set(key, [...(groups.get(key) ?? []), page]);
  }
  return [...groups.values()].map(grouped);
}

function grouped(pages: ReadPage[]): Grouped {
  const byNumber = new Map<number, ReadPage[]>();
  for (const page of pages)
    byNumber.set(numberOf(page), [...(byNumber.get(numberOf(page)) ?? []), page]);
  const parts = [...byNumber.entries()]
    .toSorted(([a], [b]) => a - b)
    .map(([number, same]) => {
      const [best, ...copies] = same.toSorted(
        (a, b) => b.article.text.length - a.article.text.length || (a.file < b.file ? -1 : 1),
      );
      return { number, page: best as ReadPage, copies };
    });
  const numbers = new Set(parts.map(({ number }) => number));
  const named = pages.flatMap(({ article }) =>
    article.next.map((address) => partOf(address)?.number ?? 1),
  );
  const last = Math.max(...numbers, ...named);
  const missing = Array.from({ length: last }, (_, at) => at + 1).filter(
    (number) => !numbers.has(number),
  );
  const [first] = parts;
  return {
    first: (first as (typeof parts)[number]).page,
    others: parts.slice(1).map(({ page }) => page),
    copies: parts.flatMap(({ copies }) => copies),
    missing,
  };
}

/** What names a story: its address without the number of a part. A canonical link to the first part names the whole. */
function storyKey(page: ReadPage, pages: readonly ReadPage[]): string {
  const { url } = page.article.address;
  if (!url) return page.file;
  const part = partOf(url.href);
  const isPart =
    part &&
    pages.some(
      (other) => other.article.address.url && keyOf(other.article.address.url.href) === part.of,
    );
  return isPart ? part.of : keyOf(url.href);
}

function numberOf({ article: { address, data } }: ReadPage): number {
  const shown = data.meta.get('og:url')?.[0];
  const parts = [
    address.url?.href,
    shown,
    ...address.others.map((path) => (address.url ? new URL(path, address.url).href : path)),
  ];
  return parts.flatMap((each) => (each ? (partOf(each)?.number ?? []) : []))[0] ?? 1;
}

export interface Grouped {
  first: ReadPage;
  others: ReadPage[];
  copies: ReadPage[];
  /** The numbers of pages that are named and not there. */
  missing: number[];
}
