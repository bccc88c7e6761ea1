import { availableParallelism } from 'node:os';
import { openWorker, type Worker } from './open-worker.ts';
import type { ShardDone, ShardJob } from './shard-job.ts';

/**
 * Runs jobs side by side, as many as the machine and its memory bear. Each runs in a process of its own,
 * so that one that finds no memory ends alone; `first` is one that was begun before. What failed comes back
 * beside what was done.
 */
export async function runJobs(
  jobs: readonly ShardJob[],
  first: Worker,
  open: () => Worker = openWorker,
): Promise<JobsDone> {
  const result: JobsDone = { done: [], failed: [] };
  const count = Math.min(jobs.length, MOST_AT_ONCE, availableParallelism());
  const waiting = [...jobs];
  const workers = Array.from({ length: count }, (_, number) => (number === 0 ? first : open()));
  await Promise.all(workers.map((worker) => serve(worker, waiting, result, open)));
  return result;
}

async function serve(
  first: Worker,
  waiting: ShardJob[],
  { done, failed }: JobsDone,
  open: () => Worker,
): Promise<void> {
  let worker = first;
  for (let job = waiting.shift(); job; job = waiting.shift()) {
    const answer = await worker.ask(job);
    if ('done' in answer) done.push(answer.done);
    else if ('failed' in answer) failed.push(`${job.id}: ${answer.failed}`);
    else {
      failed.push(`${job.id}: ${answer.end}`);
      worker = open();
    }
  }
  await worker.close();
}

const MOST_AT_ONCE = 4;

interface JobsDone {
  done: ShardDone[];
  /** What went wrong, with the shard that it went wrong in. */
  failed: string[];
}
