import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Changes, Folders } from './apply.ts';
import { filesBelow } from './files.ts';
import type { Former, Plan } from './plan.ts';
import type { PublishRecord } from './record.ts';

/** What a build that has rendered its paths into a side folder changes in the published one. */
export function settle({ side, dist }: Folders, build: Rendered): Settled {
  const { plan, former, strangers } = build;
  const found = filesBelow(side);
  const { paths, images } = madeIn(side, found, build);
  const isFound = new Set(found);
  const kept = new Set([...plan.kept.values()].map(({ file }) => file));
  for (const names of images.values()) for (const name of names) kept.add(name);
  const written = found.filter((file) => !isUnchanged(file, { side, dist }, former));
  const before = former.record ? former.record.files.keys() : filesBelow(dist);
  const isLate = former.record?.late ?? new Set<string>();
  const deleted = [...before, ...strangers].filter(
    (file) => !isFound.has(file) && !kept.has(file) && !isLate.has(file),
  );
  return { paths, images, changes: { written, deleted }, files: [...kept, ...found] };
}

/** By path, the file that stands for it and the pictures that Astro made; `found` are the files of `side`. */
export function madeIn(side: string, found: readonly string[], build: Making): Made {
  const { plan, former } = build;
  const isFound = new Set(found);
  const rendered = [...plan.rendered].map(([path, { key, file }]) => {
    const isMade = isFound.has(file) && !former.publicFiles.has(file);
    return [path, { key, file: isMade ? file : '' }] as const;
  });
  const paths = new Map([...plan.kept, ...rendered]);
  return { paths, images: imagesOf({ found, paths, side }, build) };
}

/** A file that was made again and came out as it was is left where it is. */
function isUnchanged(file: string, { side, dist }: Folders, { record, altered }: Former): boolean {
  if (!record?.files.has(file) || altered.has(file)) return false;
  return readFileSync(join(side, file)).equals(readFileSync(join(dist, file)));
}

/** The pictures that Astro itself made for each path: those of a path that is kept are kept with it. */
function imagesOf({ found, paths, side }: Found, { plan, former, assets }: Making) {
  const files = new Set([...paths.values()].map(({ file }) => file));
  const isMade = (file: string) =>
    file.startsWith('_astro/') &&
    !(files.has(file) || assets.has(file) || former.publicFiles.has(file));
  const made = found.filter(isMade);
  const images = new Map<string, string[]>();
  for (const path of plan.kept.keys()) {
    const known = former.record?.images.get(path);
    if (known) images.set(path, known);
  }
  if (made.length === 0) return images;
  for (const path of plan.rendered.keys()) {
    const file = paths.get(path)?.file ?? '';
    if (!file.endsWith('.html')) continue;
    const html = readFileSync(join(side, file), 'utf8');
    const shown = made.filter((name) => html.includes(name));
    if (shown.length > 0) images.set(path, shown);
  }
  return images;
}

/** What a build was to make, and what it made it from. */
interface Making {
  plan: Pick<Plan<unknown>, 'rendered' | 'kept'>;
  former: Former;
  /** What Vite wrote. */
  assets: ReadonlySet<string>;
}

export interface Rendered extends Making {
  /** Files in the published folder that are of no build. */
  strangers: readonly string[];
}

export type Made = Pick<PublishRecord, 'paths' | 'images'>;

export interface Settled extends Made {
  changes: Changes;
  /** Every file that the published folder holds then, but for those that are made from it. */
  files: string[];
}

interface Found extends Pick<PublishRecord, 'paths'> {
  found: readonly string[];
  side: string;
}
