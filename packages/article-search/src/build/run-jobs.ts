import { availableParallelism } from 'node:os';
import { openWorker } from './open-worker.ts';
import type { ShardDone, ShardJob } from './shard-job.ts';

/**
 * Runs jobs side by side, as many as the machine and its memory bear. Each runs in a process of its own,
 * so that one that finds no memory ends alone. What failed comes back beside what was done.
 */
export async function runJobs(
  jobs: readonly ShardJob[],
  memory: Memory = USUAL,
): Promise<JobsDone> {
  const result: JobsDone = { done: [], failed: [] };
  const count = Math.min(jobs.length, MOST_AT_ONCE, availableParallelism());
  const waiting = [...jobs];
  await Promise.all(Array.from({ length: count }, () => serve(waiting, result, memory)));
  return result;
}

async function serve(
  waiting: ShardJob[],
  { done, failed }: JobsDone,
  { usualMB, mostMB }: Memory,
): Promise<void> {
  let worker = openWorker(usualMB);
  for (let job = waiting.shift(); job; job = waiting.shift()) {
    let answer = await worker.ask(job);
    // With little room memory is cleared often; a shard of long texts needs more.
    if ('end' in answer) {
      worker = openWorker(mostMB);
      answer = await worker.ask(job);
    }
    if ('done' in answer) done.push(answer.done);
    else if ('failed' in answer) failed.push(`${job.id}: ${answer.failed}`);
    else {
      failed.push(`${job.id}: ${answer.end}`);
      worker = openWorker(usualMB);
    }
  }
  await worker.close();
}

const MOST_AT_ONCE = 4;
const USUAL: Memory = { usualMB: 160, mostMB: 2000 };

/** Of a process: at first, and for a shard that this is not enough for. */
interface Memory {
  usualMB: number;
  mostMB: number;
}

interface JobsDone {
  done: ShardDone[];
  /** What went wrong, with the shard that it went wrong in. */
  failed: string[];
}
