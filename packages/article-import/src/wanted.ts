import picomatch from 'picomatch';
import type { Item } from './reader.ts';

/** Whether an item belongs to the part of the archive that was asked for; people always do. */
export function wantedItems(
  { since, only, limit }: Part,
  pathOf: (item: Item) => string | undefined,
): (item: Item) => boolean {
  const matches = only ? picomatch(only) : undefined;
  let stories = 0;
  return (item) => {
    if (item.kind === 'person') return true;
    if (matches && !matches(item.source.file) && !matches(pathOf(item) ?? '')) return false;
    if (item.kind !== 'story') return true;
    if (since && String(item.fields.published ?? '') < since) return false;
    return limit === undefined || ++stories <= limit;
  };
}

interface Part {
  since?: string | undefined;
  only?: string | undefined;
  limit?: number | undefined;
}
