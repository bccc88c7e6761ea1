import type { Shard } from '../../shard.ts';
import { type EnginePlaces, type OpenShard, openShard } from './open-shard.ts';
import { listShards, type ShardList } from './shard-list.ts';

/** The shards of a paper: listed once, each opened once; what failed is tried again when it is asked for. */
export function shelfOf(places: EnginePlaces): Shelf {
  const { bundlePath } = places;
  let listing: Promise<ShardList> | undefined;
  const opened = new Map<string, Promise<OpenShard>>();
  return {
    list() {
      if (listing) return listing;
      const loading = listShards(bundlePath);
      loading.catch(() => {
        listing = undefined;
      });
      listing = loading;
      return loading;
    },
    open(shard) {
      const key = `${shard.id} ${shard.hash}`;
      const known = opened.get(key);
      if (known) return known;
      const opening = openShard(shard, places);
      opened.set(key, opening);
      opening.catch(() => opened.delete(key));
      return opening;
    },
    async isOutdated(before) {
      const fresh = await listShards(bundlePath).catch(() => before);
      if (JSON.stringify(fresh.shards) === JSON.stringify(before.shards)) return false;
      listing = Promise.resolve(fresh);
      return true;
    },
  };
}

export interface Shelf {
  list: () => Promise<ShardList>;
  open: (shard: Shard) => Promise<OpenShard>;
  /** Whether another index was published since the list was loaded: then parts of the old one are gone. */
  isOutdated: (before: ShardList) => Promise<boolean>;
}
