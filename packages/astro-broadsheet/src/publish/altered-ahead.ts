import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Altered, alteredIn } from './altered.ts';
import type { Folders } from './apply.ts';
import { type State, stateOf } from './files.ts';
import { type PublishRecord, RECORD_FILE } from './record.ts';

/**
 * Begins to look for what was altered since the last build, in a thread of its own, while the content is
 * read: of an archive one takes as long as the other. Whoever waits for it gives the record; where that is
 * no longer the one that the thread had, or there is no thread, it looks itself.
 */
export function startAltered(place: AlteredPlace): (record: PublishRecord) => Promise<Altered> {
  const size = Number(stateOf(recordOf(place))?.split(' ')[0] ?? 0);
  const ahead = size > WORTH ? inThread(place) : undefined;
  return async (record) => {
    const found = await ahead?.();
    return found && found.state === stateOf(recordOf(place))
      ? found.altered
      : alteredIn(place.dist, record);
  };
}

/** Nothing where the thread came to no end: whatever is wrong is told to who looks himself. */
function inThread(place: AlteredPlace): () => Promise<AlteredAnswer | undefined> {
  const { dist, folder } = place;
  const thread = new Worker(PROGRAM, { workerData: { dist, folder } satisfies AlteredPlace });
  // A build that ends before waits for nobody.
  thread.unref();
  const answer = new Promise<AlteredAnswer | undefined>((resolve) => {
    thread.once('message', resolve);
    thread.once('error', () => resolve(undefined));
    thread.once('exit', () => resolve(undefined));
  });
  return () => {
    thread.ref();
    return answer;
  };
}

export function recordOf({ folder }: AlteredPlace): string {
  return join(folder, RECORD_FILE);
}

// From source the program is TypeScript as well.
const PROGRAM = new URL(
  `./altered-thread.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`,
  import.meta.url,
);
/** Bytes of a record: below, a thread takes longer to begin than to look. */
const WORTH = 500_000;

/** The published folder, and that of the record. */
export type AlteredPlace = Pick<Folders, 'dist'> & { folder: string };

/** `state` is that of the record's file, before it was read. */
export interface AlteredAnswer {
  state: State | undefined;
  altered: Altered;
}
