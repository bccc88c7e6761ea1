import { SHARD_LIST } from '../../files/names.ts';
import type { Shard } from '../../shard.ts';
import { daysOf, type Query } from '../query.ts';

/** The shards of the paper, newest first, and when the list was written, where the host says so. */
export async function listShards(bundlePath: string): Promise<ShardList> {
  // The list is the one file whose address stays while its content changes.
  const response = await fetch(`${bundlePath}${SHARD_LIST}`, { cache: 'no-cache' }).catch(
    (error) => {
      throw new SearchUnavailable('failed', error);
    },
  );
  if (response.status === 404) throw new SearchUnavailable('missing');
  if (!response.ok) throw new SearchUnavailable('failed');
  const shards = await response.json().catch((error) => {
    throw new SearchUnavailable('missing', error);
  });
  return { shards, written: response.headers.get('last-modified') ?? undefined };
}

/** The shards that a query is about, in the order to search them in: in groups of one period. */
export function shardsFor(shards: readonly Shard[], query: Query): Shard[][] {
  const { from, to } = daysOf(query);
  const groups = new Map<string, Shard[]>();
  for (const shard of shards) {
    if (query.language !== 'all' && shard.language !== query.language) continue;
    const { period, until = period } = shard;
    if (until < from.slice(0, until.length) || period > to.slice(0, period.length)) continue;
    groups.set(period, [...(groups.get(period) ?? []), shard]);
  }
  const newestFirst = [...groups.entries()].sort(([a], [b]) => (a < b ? 1 : -1));
  const lists = newestFirst.map(([, list]) => list);
  return query.sort === 'oldest' ? lists.reverse() : lists;
}

/** The search cannot answer: the site has no index (`missing`), it could not be loaded (`failed`), or there is a newer one (`outdated`). */
export class SearchUnavailable extends Error {
  readonly reason: 'missing' | 'failed' | 'outdated';

  constructor(reason: 'missing' | 'failed' | 'outdated', cause?: unknown) {
    super(`Search is unavailable: ${reason}.`, { cause });
    this.name = 'SearchUnavailable';
    this.reason = reason;
  }
}

export interface ShardList {
  shards: Shard[];
  written: string | undefined;
}
