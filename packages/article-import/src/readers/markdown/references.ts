import type { ArchiveMap } from '../../archive-map.ts';

/**
 * What the references in bodies mean: a file's name or path, or an old address, to the story's new
 * address. What nothing answers to leads to where the archive stood, or is `unresolved:`.
 */
export function references(
  stories: readonly Placed[],
  map: ArchiveMap,
): (reference: string) => string {
  const targets = new Map<string, string>();
  for (const { file, slug, address, permalink } of stories) {
    const name = file.split('/').at(-1) ?? '';
    const bare = name.replace(/\.\w+$/, '');
    for (const key of [address, file, name, bare, slug, permalink, ...suffixes(file)])
      if (key && !targets.has(keyOf(key))) targets.set(keyOf(key), address);
  }
  return (reference) => {
    if (/^([a-z][a-z0-9+.-]*:|#)/i.test(reference)) return reference;
    const [path = '', fragment] = reference.split('#');
    const found = targets.get(keyOf(path));
    if (found) return fragment ? `${found}#${fragment}` : found;
    if (map.origin)
      return new URL(path.replace(/\.md$/, '/').replace(/^(?!\/)/, '/'), map.origin).href;
    return `unresolved:${encodeURI(reference)}`;
  };
}

function suffixes(file: string): string[] {
  const parts = file.split('/');
  return parts.map((_, at) => parts.slice(at).join('/'));
}

/** The same for `/a/b/`, `a/b` and `a/b.md`. */
function keyOf(reference: string): string {
  return reference
    .replace(/^\/+|\/+$/g, '')
    .replace(/\.(md|markdown|html)$/, '')
    .toLowerCase();
}

export interface Placed {
  file: string;
  slug: string;
  /** In the new paper. */
  address: string;
  /** The old address, where the map gives its pattern. */
  permalink: string | undefined;
}
