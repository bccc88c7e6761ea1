import { dayOf, fill, parseInstant } from '@broadsheet/article-schema';

/** Where Ghost showed a post: its pattern is `/:slug/` unless the paper chose another. */
export function oldPath(post: Located, pattern: string, zone: string): string {
  const instant = post.published && parseInstant(post.published, zone);
  const { year, month, day } = instant
    ? dayOf(instant, zone)
    : { year: '0000', month: '00', day: '00' };
  const { slug, id, primaryTag = 'all', primaryAuthor = 'all' } = post;
  const values = { yyyy: year, mm: month, dd: day, year, month, day, slug, id };
  const path = fill(pattern, {
    ...values,
    primary_tag: primaryTag,
    author: primaryAuthor,
    primary_author: primaryAuthor,
  });
  // What no browser could have asked for is written as one would.
  return path.replace(/[\s\\\0]/g, encodeURIComponent).replace(/\/{2,}/g, '/');
}

/** Ghost's own way of writing a pattern, `/:year/:slug/`, as a map has it; undefined where it is none. */
export function patternOf(setting: string | undefined): string | undefined {
  const bare = setting?.replace(/^"|"$/g, '');
  return bare?.startsWith('/') ? bare.replace(/:(\w+)/g, '{$1}') : undefined;
}

/**
 * What the links of a paper mean: an old address, with or without where the paper stood, to the new one;
 * undefined where it leads nowhere.
 */
export function linksOf(targets: ReadonlyMap<string, string>, origin: string | undefined) {
  const here = origin?.replace(/\/+$/, '');
  return (reference: string): string | undefined => {
    const isOurs = here !== undefined && reference.startsWith(`${here}/`);
    const path = isOurs ? reference.slice(here.length) : reference === here ? '/' : reference;
    if (!path.startsWith('/') || path.startsWith('//')) return path;
    const target = targets.get(keyOf(path.replace(/[?#].*$/s, '')));
    // Headings have other names in the paper.
    if (target) return target;
    return here === undefined ? undefined : `${here}${path}`;
  };
}

/** A link as the page on a path meant it: `../tag/x` and `x/` lead on from there. */
export function fromPath(reference: string, path: string): string {
  if (/^([a-z][a-z0-9+.-]*:|[/#?]|$)/i.test(reference)) return reference;
  const url = URL.parse(reference, `http://path.invalid${path}`);
  return url ? `${url.pathname}${url.search}${url.hash}` : reference;
}

/** The same for `/a/b/`, `a/b` and `/A/b`. */
export function keyOf(path: string): string {
  let decoded = path;
  try {
    decoded = decodeURI(path);
  } catch {
    // A path that cannot be decoded stands as it is.
  }
  return decoded.replace(/^\/+|\/+$/g, '').toLowerCase();
}

export interface Located {
  id: string;
  slug: string;
  published: string | undefined;
  primaryTag?: string | undefined;
  primaryAuthor?: string | undefined;
}
