import type { Hit, HitData } from './hit.ts';

/** Joins the answers of shards, each in its own order, into one list that is read as far as it is asked for. */
export function mergeHits(
  lists: Hit[][],
  isByDate: boolean,
): (count: number) => Promise<HitData[]> {
  if (lists.length === 1 || !isByDate) {
    const all =
      lists.length === 1 ? (lists[0] ?? []) : lists.flat().sort((a, b) => b.score - a.score);
    return (count) => Promise.all(all.slice(0, count).map((hit) => hit.data()));
  }
  const merged: HitData[] = [];
  const places = lists.map(() => 0);
  return async (count) => {
    while (merged.length < count) {
      const heads = await Promise.all(lists.map((list, at) => list[places[at] ?? 0]?.data()));
      const newest = heads.reduce<number>(
        (best, head, at) => (head && dateOf(head) > dateOf(heads[best]) ? at : best),
        0,
      );
      const head = heads[newest];
      if (!head) break;
      merged.push(head);
      places[newest] = (places[newest] ?? 0) + 1;
    }
    return merged.slice(0, count);
  };
}

/** The sums of counts by filter and value. */
export function sumCounts(
  all: readonly Record<string, Record<string, number>>[],
): Record<string, Record<string, number>> {
  const sums: Record<string, Record<string, number>> = {};
  for (const counts of all) {
    for (const [name, values] of Object.entries(counts)) {
      sums[name] ??= {};
      for (const [value, count] of Object.entries(values)) {
        const sum = sums[name] as Record<string, number>;
        sum[value] = (sum[value] ?? 0) + count;
      }
    }
  }
  return sums;
}

function dateOf(hit: HitData | undefined): number {
  return hit ? Date.parse(hit.meta.date ?? '') || 0 : Number.NEGATIVE_INFINITY;
}
