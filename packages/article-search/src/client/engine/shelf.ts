import type { Shard } from '../../shard.ts';
import { type EnginePlaces, type OpenShard, openShard } from './open-shard.ts';
import { type Engine, openEngine } from './pagefind.ts';
import { listShards, type ShardList } from './shard-list.ts';
import { type Stems, stemsOf } from './stems.ts';

/** The shards of a paper: listed once, each opened once; what failed is tried again when it is asked for. */
export function shelfOf(places: EnginePlaces): Shelf {
  const { bundlePath } = places;
  let listing: Promise<ShardList> | undefined;
  const engine = remembered(async (name: string): Promise<{ engine: Engine; stems: Stems }> => {
    const loaded = await openEngine(name, places);
    return { engine: loaded, stems: stemsOf(loaded) };
  });
  const opened = remembered((_: string, shard: Shard) => openShard(shard, { ...places, engine }));
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
    open: (shard) => opened(`${shard.id} ${shard.hash}`, shard),
    async isOutdated(before) {
      const fresh = await listShards(bundlePath).catch(() => before);
      if (JSON.stringify(fresh.shards) === JSON.stringify(before.shards)) return false;
      listing = Promise.resolve(fresh);
      return true;
    },
  };
}

/** What was made for a name is made once, unless it failed. */
function remembered<T, A extends unknown[]>(
  make: (name: string, ...rest: A) => Promise<T>,
): (name: string, ...rest: A) => Promise<T> {
  const made = new Map<string, Promise<T>>();
  return (name, ...rest) => {
    const known = made.get(name);
    if (known) return known;
    const making = make(name, ...rest);
    made.set(name, making);
    making.catch(() => made.delete(name));
    return making;
  };
}

export interface Shelf {
  list: () => Promise<ShardList>;
  open: (shard: Shard) => Promise<OpenShard>;
  /** Whether another index was published since the list was loaded: then parts of the old one are gone. */
  isOutdated: (before: ShardList) => Promise<boolean>;
}
