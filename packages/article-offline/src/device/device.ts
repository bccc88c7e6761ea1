/** A paper on a reader's device: where it lies, and the names of its caches. */
export function deviceAt(base: string, origin: string, now: () => number): Device {
  // Several papers can share an origin, and so its storage.
  const prefix = `paper:${base}:`;
  return {
    ...{ base, origin, now, prefix },
    pages: `${prefix}pages`,
    assets: `${prefix}assets`,
    pictures: `${prefix}pictures`,
    index: `${prefix}index`,
    shell: `${prefix}shell`,
    saved: `${prefix}saved`,
    state: `${prefix}state`,
  };
}

/** The caches of this paper among all of the origin. */
export async function cachesOf({ prefix }: Device): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(prefix));
}

/** The key of an absolute address: without query and fragment, so that one page has one copy. */
export function keyOf(url: string): string {
  return url.replace(/[?#].*/, '');
}

/** `base` begins and ends with a slash; `now` is in milliseconds of Unix time. */
export interface Device {
  base: string;
  origin: string;
  now: () => number;
  prefix: string;
  /** Pages that were visited, and what they need. */
  pages: string;
  assets: string;
  pictures: string;
  /** Parts of the large search index. */
  index: string;
  /** The offline pages. */
  shell: string;
  /** Stories that the reader saved, whole. */
  saved: string;
  /** Records of what is here. */
  state: string;
}
