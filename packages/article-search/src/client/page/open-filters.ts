import { shardsFor } from '../engine/shard-list.ts';
import type { Query } from '../query.ts';
import type { Search } from '../search.ts';
import { FEW_SHARDS, savesData } from './costs.ts';

/** Where there is room beside the results, and few shards to load counts of, filters stand open. */
export async function openFilters(
  filters: HTMLDetailsElement,
  search: Search,
  query: Query,
): Promise<void> {
  if (savesData() || !matchMedia(WIDE).matches) return;
  try {
    const { shards } = await search.list();
    if (shardsFor(shards, query).length <= FEW_SHARDS) filters.open = true;
  } catch {
    // Asking says what is wrong.
  }
}

/** As the styles have it that filters stand beside the results. */
const WIDE = '(min-width: 64rem)';
