import { dayOf, fill, parseInstant } from '@broadsheet/article-schema';
import type { ReadOptions } from './reader.ts';
import { textSet } from './text-table.ts';

/**
 * Gives stories their addresses, in the order they are asked for: the second of a month that would have
 * a slug again gets another one.
 */
export function spotKeeper({ zone, map, isTaken }: ReadOptions): (wanted: Wanted) => Spot {
  const taken = textSet();
  return ({ file, slug: wish, published }) => {
    const instant = published && parseInstant(published, zone);
    const day = instant ? dayOf(instant, zone) : { year: '0000', month: '00', day: '00' };
    const key = (slug: string) => `${day.year}/${day.month}/${slug}`;
    let slug = wish;
    for (let n = 2; taken.has(key(slug)) || isTaken?.(key(slug), file); n++) slug = `${wish}-${n}`;
    taken.add(key(slug));
    const permalink =
      map.permalink && instant
        ? fill(map.permalink, { yyyy: day.year, mm: day.month, dd: day.day, slug: wish })
        : undefined;
    return { slug, address: `/${key(slug)}/`, permalink };
  };
}

export interface Wanted {
  file: string;
  slug: string;
  /** An instant, or local time in the paper's zone. */
  published: string | undefined;
}

export interface Spot {
  /** The last part of the address; not always the one that was wanted. */
  slug: string;
  /** In the new paper. */
  address: string;
  /** The old address, where the map gives its pattern. */
  permalink: string | undefined;
}
