import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../newsroom/digest.ts';
import type { Altered } from './altered.ts';
import { applyChanges, type Changes, type Folders, remove } from './apply.ts';
import { filesBelow, foldersOf, isSame, type State, stateOf } from './files.ts';
import { knownPages, type ShelvedPage } from './made-page.ts';
import { dropSearch, type Late, makeLate, type Site } from './make-late.ts';
import type { Former } from './plan.ts';
import { forgetRecord, type PublishRecord, readRecord, writeRecord } from './record.ts';
import { refuseLittleRoom } from './room.ts';
import { type Rendered, settle } from './settle.ts';
import type { Shelf } from './shelf.ts';

/** Finds out what the last build left, and what became of it since, as `look` says. */
export async function openPublication(
  place: Place,
  look: ((record: PublishRecord) => Promise<Altered>) | undefined,
): Promise<Opened> {
  if (!look) forgetRecord(place.folder);
  const record = look && readRecord(place.folder, place.dist);
  const { altered, strangers } = record
    ? await look(record)
    : { altered: new Set<string>(), strangers: [] };
  const publicFiles = new Set(filesBelow(place.publicFolder));
  return { former: { record, altered, publicFiles }, strangers };
}

/**
 * Brings what a build has rendered into the published folder: first the pages, then what is made from
 * them, last the record. Broken off anywhere, the next build finds what is not as the record says.
 */
export async function publish(
  place: Place,
  build: Rendered & { code: string; made: readonly ShelvedPage[]; shelf: Shelf | undefined },
): Promise<Published> {
  const { dist, folder } = place;
  const { record, altered } = build.former;
  const settled = settle(place, build);
  refuseLittleRoom(place, settled.changes);
  const isSure = !isUnsure(place, build.former);
  if (!isSure) dropSearch(dist);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, UNFINISHED), '');
  applyChanges(place, settled.changes);
  const states = statesOf(settled.files, place, {
    record,
    changed: new Set(settled.changes.written),
  });
  const known = knownPages(build.made, states, build.shelf);
  const common = commonOf(settled.paths, states);
  const former = { editions: record?.editions ?? new Map(), altered, common };
  const late = await makeLate(
    { ...place, states, former, known },
    isSure ? settled.changes : undefined,
  );
  for (const file of late.files) {
    const known = late.kept.has(file) ? record?.files.get(file) : undefined;
    states.set(file, known ?? stateOf(join(dist, file)) ?? NONE);
  }
  const changes = withLate(settled.changes, late, { dist, record, states });
  writeRecord(folder, dist, {
    ...{ code: build.code, paths: settled.paths, images: settled.images, files: states },
    ...{ late: new Set(late.files), editions: late.editions },
    folders: foldersAfter(states.keys(), changes, { dist, record }),
  });
  rmSync(join(folder, UNFINISHED), { force: true });
  if (place.side !== dist) rmSync(place.side, { recursive: true, force: true });
  return { changes, notes: late.notes };
}

/** Whether the search index may be there by half, or was changed by another hand. */
function isUnsure({ folder }: Place, { record, altered }: Former): boolean {
  if (!record || existsSync(join(folder, UNFINISHED))) return true;
  return [...altered].some((file) => file.startsWith('pagefind/'));
}

/** Files that were not touched are as they were. */
function statesOf(
  files: readonly string[],
  { dist }: Folders,
  { record, changed }: { record: PublishRecord | undefined; changed: ReadonlySet<string> },
): Map<string, State> {
  const states = new Map<string, State>();
  for (const file of files) {
    const known = changed.has(file) ? undefined : record?.files.get(file);
    states.set(file, known ?? stateOf(join(dist, file)) ?? NONE);
  }
  return states;
}

/** Of files that come from no path: styles, scripts, fonts and what the site brings itself. */
function commonOf(paths: PublishRecord['paths'], states: ReadonlyMap<string, State>): string {
  const made = new Set(paths.values().map(({ file }) => file));
  const others = states.entries().filter(([file]) => !made.has(file));
  return digest([...others].sort());
}

/** The changes with those of the search index and the editions; what these no longer have is removed. */
function withLate(
  { written, deleted }: Changes,
  { files }: Late,
  { dist, record, states }: After & { states: ReadonlyMap<string, State> },
): Changes {
  const isLate = new Set(files);
  const isWritten = new Set(written);
  const gone = [...(record?.late ?? [])].filter(
    (file) => !isLate.has(file) && !isWritten.has(file),
  );
  for (const file of gone) remove(dist, file);
  const made = files.filter((file) => !isSame(record?.files.get(file), states.get(file)));
  return {
    written: [...new Set([...written, ...made])].sort(),
    deleted: [...deleted, ...gone].filter((file) => !isLate.has(file)).sort(),
  };
}

function foldersAfter(
  files: Iterable<string>,
  { written, deleted }: Changes,
  { dist, record }: After,
): Map<string, State> {
  const touched = foldersOf([...written, ...deleted]);
  const states = new Map<string, State>();
  for (const folder of foldersOf(files)) {
    const known = touched.has(folder) ? undefined : record?.folders.get(folder);
    states.set(folder, known ?? stateOf(join(dist, folder)) ?? NONE);
  }
  return states;
}

const UNFINISHED = 'unfinished';
const NONE: State = '';

interface After {
  dist: string;
  record: PublishRecord | undefined;
}

/**
 * Folders: what is published, where a build writes, what it keeps for the next one, what it tells of itself
 * (`record`), and the site's own files; `handed` is the file of content for the processes that render,
 * `shelf` that of what they found out.
 */
export interface Place extends Folders, Omit<Site, 'states' | 'former' | 'known'> {
  record: string;
  publicFolder: string;
  handed: string;
  shelf: string;
}

export interface Opened {
  former: Former;
  /** Files in the published folder that are of no build. */
  strangers: string[];
}

export interface Published {
  changes: Changes;
  notes: string[];
}
