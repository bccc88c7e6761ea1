import type { Manifest } from './manifest.ts';
import type { Item } from './reader.ts';

/**
 * Keeps each old address with the story that had it first: two archives that stood on different domains
 * may both have had it. What a later story loses is noted.
 */
export function aliasKeeper(manifest: Manifest, archive: string): (item: Item) => Item {
  const owners = new Map<string, string>();
  for (const entry of Object.values(manifest)) {
    for (const alias of entry.archive === archive ? [] : (entry.aliases ?? []))
      owners.set(alias, entry.source);
  }
  return (item) => {
    if (item.kind !== 'story') return item;
    const aliases = (item.fields.aliases as string[] | undefined) ?? [];
    const kept = aliases.filter((alias) => !owners.has(alias));
    for (const alias of aliases) {
      const owner = owners.get(alias);
      if (owner === undefined) owners.set(alias, item.source.file);
      else
        item.notes.push({
          what: 'dropped',
          field: 'aliases',
          code: 'import/alias-clash',
          message: `The old address ${alias} leads to ${owner} already.`,
          place: item.source,
        });
    }
    const { aliases: _, ...fields } = item.fields;
    return { ...item, fields: kept.length > 0 ? { ...fields, aliases: kept } : fields };
  };
}
