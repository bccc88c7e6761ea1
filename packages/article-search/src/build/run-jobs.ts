import { availableParallelism } from 'node:os';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import { runShardJob, type ShardDone, type ShardJob } from './shard-job.ts';

/**
 * Runs jobs side by side, as many as the machine has cores; a few small ones in this thread, as it takes
 * longer to start another. What failed comes back beside what was done.
 */
export async function runJobs(jobs: readonly ShardJob[], stories: number): Promise<JobsDone> {
  const result: JobsDone = { done: [], failed: [] };
  const count = Math.min(jobs.length, availableParallelism());
  if (stories < WORTH_A_THREAD || count < 2) {
    for (const job of jobs) take(result, job, attempt(job));
    return result;
  }
  const resourceLimits = limitsFor(Math.max(...jobs.map(({ bytes }) => bytes)));
  const waiting = [...jobs];
  const workers = Array.from({ length: count }, () => new Worker(WORKER, { resourceLimits }));
  try {
    await Promise.all(workers.map((worker) => serve(worker, waiting, result)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return result;
}

/**
 * Memory enough for the largest shard, and no more: what is left of one is swept before the next grows.
 */
function limitsFor(bytes: number): ResourceLimits {
  const megabytes = 250 + Math.ceil((40 * bytes) / 1e6);
  return { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: megabytes };
}

async function serve(worker: Worker, waiting: ShardJob[], result: JobsDone): Promise<void> {
  for (let job = waiting.shift(); job; job = waiting.shift())
    take(result, job, await ask(worker, job));
}

function ask(worker: Worker, job: ShardJob): Promise<Answer> {
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

function attempt(job: ShardJob): Answer {
  try {
    return { done: runShardJob(job) };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
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
const WORTH_A_THREAD = 400;

type Answer = { done: ShardDone } | { failed: string };

interface JobsDone {
  done: ShardDone[];
  /** What went wrong, with the shard that it went wrong in. */
  failed: string[];
}
