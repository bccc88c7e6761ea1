import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ShardDone, ShardJob } from './shard-job.ts';

/**
 * Runs jobs side by side, as many as the machine and its memory bear. Each runs in a thread, where it has
 * a Pagefind process of its own: there is one for all that a thread does, and whoever ends it ends it for
 * others. What failed comes back beside what was done.
 */
export async function runJobs(jobs: readonly ShardJob[]): Promise<JobsDone> {
  const result: JobsDone = { done: [], failed: [] };
  if (jobs.length === 0) return result;
  const largest = Math.max(1, ...jobs.map(storiesIn));
  const count = Math.min(jobs.length, Math.floor(MOST_AT_ONCE / largest), availableParallelism());
  const waiting = [...jobs];
  const resourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 128 };
  const workers = Array.from(
    { length: Math.max(1, count) },
    () => new Worker(WORKER, { resourceLimits }),
  );
  try {
    await Promise.all(workers.map((worker) => serve(worker, waiting, result)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return result;
}

function storiesIn({ paths, records }: ShardJob): number {
  return (paths ?? records ?? []).length;
}

async function serve(worker: Worker, waiting: ShardJob[], result: JobsDone): Promise<void> {
  for (let job = waiting.shift(); job; job = waiting.shift())
    take(result, job, await ask(worker, job));
  await ask(worker, 'end');
}

function ask(worker: Worker, job: ShardJob | 'end'): Promise<Answer> {
  return new Promise((resolve) => {
    const listeners = {
      message: (answer: Answer) => settle(answer),
      error: (error: unknown) => settle({ failed: String(error) }),
      exit: (code: number) => settle({ failed: `the process ended with ${code}` }),
    };
    const settle = (answer: Answer) => {
      for (const [name, listener] of Object.entries(listeners)) worker.off(name, listener);
      resolve(answer);
    };
    for (const [name, listener] of Object.entries(listeners)) worker.on(name, listener);
    worker.postMessage(job);
  });
}

function take(result: JobsDone, { id }: ShardJob, answer: Answer): void {
  if ('done' in answer) result.done.push(answer.done);
  else result.failed.push(`${id}: ${answer.failed}`);
}

// From source the worker is TypeScript as well.
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js',
  import.meta.url,
);
// So many stories Pagefind may have in memory at once: each takes it a third of a megabyte.
const MOST_AT_ONCE = 1000;

type Answer = { done: ShardDone } | { failed: string };

interface JobsDone {
  done: ShardDone[];
  /** What went wrong, with the shard that it went wrong in. */
  failed: string[];
}
