import { join } from 'node:path';
import { filesBelow, isSame, namesIn, stateOf } from './files.ts';
import type { PublishRecord } from './record.ts';

/** What is not as the last build left it: files that were changed or are gone, and strangers among them. */
export function alteredIn(dist: string, record: PublishRecord): Altered {
  const altered = new Set<string>();
  for (const [file, state] of record.files)
    if (!isSame(state, stateOf(join(dist, file)))) altered.add(file);
  const strangers = [...record.folders].flatMap(([folder, state]) =>
    isSame(state, stateOf(join(dist, folder))) ? [] : strangersIn(folder, dist, record),
  );
  return { altered, strangers };
}

function strangersIn(folder: string, dist: string, { files, folders }: PublishRecord): string[] {
  return namesIn(dist, folder).flatMap((name) => {
    if (!name.endsWith('/')) return files.has(name) ? [] : [name];
    return folders.has(name.slice(0, -1)) ? [] : filesBelow(dist, name.slice(0, -1));
  });
}

export interface Altered {
  /** Files of the record. */
  altered: Set<string>;
  /** Files that are in no record. */
  strangers: string[];
}
