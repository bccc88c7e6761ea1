import { KEY } from '../newsroom/page-key.ts';
import type { PublishRecord } from './record.ts';

/**
 * Which paths must be rendered: those whose key is another than last time, whose file is not as it was
 * left, and those without a key. Of two paths with one file the first has it, as in a whole build.
 */
export function planPaths<P extends Path>(all: readonly P[], former: Former): Plan<P> {
  const { record, altered, publicFiles } = former;
  const plan: Plan<P> = { render: [], rendered: new Map(), kept: new Map() };
  const taken = new Map<string, boolean>();
  for (const path of all) {
    const { pathname } = path;
    const bare = pathname.replace(/\/$/, '');
    const file = fileOf(path);
    const key = keyOf(path);
    const last = record?.paths.get(pathname);
    const isKept =
      key !== null &&
      last?.key === key &&
      last.file === file &&
      !publicFiles.has(file) &&
      [file, ...(record?.images.get(pathname) ?? [])].every((name) => !altered.has(name));
    // A second path with the same file goes where the first went: Astro warns of it.
    const isFirstKept = taken.get(bare);
    if (isFirstKept !== undefined) {
      if (!isFirstKept) plan.render.push(path);
      continue;
    }
    taken.set(bare, isKept);
    // What the record holds of it serves on: a second copy for all of an archive weighs.
    if (isKept && last) plan.kept.set(pathname, last);
    else {
      plan.render.push(path);
      plan.rendered.set(pathname, { key, file });
    }
  }
  return plan;
}

/** Changes with what the page of a path depends on; null where that is not known. */
export function keyOf({ cacheKey }: Pick<Path, 'cacheKey'>): string | null {
  return cacheKey?.startsWith(KEY) ? cacheKey : null;
}

/** The file that Astro writes for a path. */
export function fileOf({ pathname, route }: Path): string {
  const bare = pathname.replace(/^\/+|\/+$/g, '');
  if (route.type === 'endpoint') return bare;
  if (bare === '404' || bare === '500') return `${bare}.html`;
  return bare ? `${bare}/index.html` : 'index.html';
}

export interface Path {
  pathname: string;
  route: { type: string };
  cacheKey?: string | undefined;
}

/** The last build, as far as it can be relied on. */
export interface Former {
  record: PublishRecord | undefined;
  /** Files that are not as it left them. */
  altered: ReadonlySet<string>;
  /** Files of the site that stand in the way of a path's. */
  publicFiles: ReadonlySet<string>;
}

export interface Plan<P> {
  /** In order, with those that lose their file to another. */
  render: P[];
  /** By path, what comes of it. */
  rendered: PublishRecord['paths'];
  kept: PublishRecord['paths'];
}
