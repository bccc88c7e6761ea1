import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ShardDone, ShardJob } from './shard-job.ts';

/**
 * Runs jobs side by side, as many as the machine and its memory bear. Each runs in a thread with a Pagefind
 * process of its own. What failed comes back beside what was done.
 */
export async function runJobs(jobs: readonly ShardJob[]): Promise<JobsDone> {
  const result: JobsDone = { done: [], failed: [] };
  if (jobs.length === 0) return result;
  const largest = Math.max(1, ...jobs.map(storiesIn));
  const count = Math.min(jobs.length, MOST_AT_ONCE, availableParallelism());
  const waiting = [...jobs];
  const resourceLimits = {
    maxYoungGenerationSizeMb: 48,
    maxOldGenerationSizeMb: 128 + Math.ceil(largest / STORIES_IN_MB),
  };
  const workers = Array.from({ length: count }, () => new Worker(WORKER, { resourceLimits }));
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

/** A thread that has ended, for want of memory for one, answers so whatever it is asked. */
async function serve(worker: Worker, waiting: ShardJob[], result: JobsDone): Promise<void> {
  const end = new Promise<Answer>((resolve) => {
    worker.once('error', (error) => resolve({ failed: String(error) }));
    worker.once('exit', (code) => resolve({ failed: `the process ended with ${code}` }));
  });
  const ask = (job: ShardJob | 'end') => {
    worker.postMessage(job);
    return Promise.race([end, new Promise<Answer>((resolve) => worker.once('message', resolve))]);
  };
  for (let job = waiting.shift(); job; job = waiting.shift()) take(result, job, await ask(job));
  await ask('end');
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
/** Each has a few hundred megabytes. */
const MOST_AT_ONCE = 4;
/** Of texts and words together, fewer than there are. */
const STORIES_IN_MB = 10;

type Answer = { done: ShardDone } | { failed: string };

interface JobsDone {
  done: ShardDone[];
  /** What went wrong, with the shard that it went wrong in. */
  failed: string[];
}
