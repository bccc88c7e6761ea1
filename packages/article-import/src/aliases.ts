import type { Manifest } from './manifest.ts';
import type { Item } from './reader.ts';
import { textSet } from './text-table.ts';

/**
 * Keeps each old address with the item that had it first: two archives that stood on different domains
 * may both have had it. What a later one loses is noted.
 */
export function aliasKeeper(manifest: Manifest, archive: string): (item: Item) => Item {
  const theirs = new Map<string, string>();
  for (const [, entry] of manifest.entries()) {
    for (const alias of entry.archive === archive ? [] : (entry.aliases ?? []))
      theirs.set(alias, entry.source);
  }
  const own = textSet();
  const kept = (addresses: readonly string[], item: Item) =>
    addresses.filter((alias) => {
      const owner = theirs.get(alias);
      if (owner === undefined && own.add(alias)) return true;
      item.notes.push({
        what: 'dropped',
        field: 'aliases',
        code: 'import/alias-clash',
        message: `The old address ${alias} leads to ${owner ?? 'an earlier item of this archive'} already.`,
        place: item.source,
      });
      return false;
    });
  return (item) => {
    if (item.kind === 'page' && item.from) return { ...item, from: kept(item.from, item) };
    if (item.kind === 'redirect') return { ...item, from: kept(item.from, item) };
    if (item.kind !== 'story') return item;
    const aliases = kept((item.fields.aliases as string[] | undefined) ?? [], item);
    const { aliases: _, ...fields } = item.fields;
    return { ...item, fields: aliases.length > 0 ? { ...fields, aliases } : fields };
  };
}
