import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { filesBelow } from '../publish/files.ts';
import type { Config } from '../virtual-config.ts';
import { type AheadTask, claim, lotsOf, openLots, type ReadStory } from './ahead-lots.ts';
import { isKept } from './cache.ts';

/**
 * Begins to read the stories of a site of which nothing is kept, in threads of their own, while Astro and
 * Vite begin: reading takes as long as they do. Who needs the stories asks `readAhead` for them.
 */
export function startAhead(config: Config, cacheFolder: string): void {
  const threads = Math.min(availableParallelism() - 1, MOST_THREADS);
  if (threads < 1 || isKept(cacheFolder, config)) return;
  const root = fileURLToPath(config.root);
  const names = storiesIn(join(root, config.folder));
  if (names.length < WORTH) return;
  const { zone, photos, folder, languages } = config;
  const rules = { zone, photos, language: languages[0] ?? 'en' };
  const claims = new Int32Array(new SharedArrayBuffer(4 * lotsOf(names).length));
  const task: AheadTask = { root, folder, rules, names, claims };
  const read: ReadStory[] = [];
  const running = Array.from({ length: threads }, () => {
    const thread = new Worker(PROGRAM, { workerData: task });
    // A build that ends before waits for nobody.
    thread.unref();
    thread.on('message', (lot: ReadStory[]) => read.push(...lot));
    // What a thread could not read is read as always, and whatever is wrong is told then.
    const ended = new Promise<void>((resolve) =>
      thread.once('error', resolve).once('exit', resolve),
    );
    return { thread, ended };
  });
  shared().set(config.root, async () => {
    for (const { thread } of running) thread.ref();
    // From the other end, until both meet.
    const readLot = openLots(task);
    for (let at = claims.length - 1; at >= 0 && claim(claims, at); at--) read.push(...readLot(at));
    await Promise.all(running.map(({ ended }) => ended));
    return read;
  });
}

/** The stories that were read since `startAhead`, once: as what is kept of them, beside their stamps. */
export async function readAhead(root: string): Promise<ReadStory[]> {
  const finish = shared().get(root);
  shared().delete(root);
  return finish ? finish() : [];
}

function storiesIn(folder: string): string[] {
  try {
    return filesBelow(folder, 'stories').filter((name) => /\.mdx?$/.test(name));
  } catch {
    // What is wrong with the folder is told by who needs it.
    return [];
  }
}

/** Loaders and the integration are modules of two graphs. */
function shared(): Map<string, () => Promise<ReadStory[]>> {
  const all = globalThis as typeof globalThis & { [KEY]?: ReturnType<typeof shared> };
  all[KEY] ??= new Map();
  return all[KEY];
}

const KEY = Symbol.for('astro-broadsheet/ahead');
// From source the program is TypeScript as well.
const PROGRAM = new URL(
  `./ahead-thread.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`,
  import.meta.url,
);
/** So many stories take as long as a thread needs to begin. */
const WORTH = 1000;
/** More would be done before Astro is. */
const MOST_THREADS = 3;
