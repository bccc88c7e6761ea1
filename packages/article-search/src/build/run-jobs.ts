import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { openWorker } from './open-worker.ts';
import type { ShardDone, ShardJob } from './shard-job.ts';

/**
 * Runs jobs side by side, as many as the machine and its memory bear. Each runs in a process of its own,
 * so that one that finds no memory ends alone. What failed comes back beside what was done.
 */
export async function runJobs(
  jobs: readonly ShardJob[],
  memory: Memory = memoryFor(jobs),
): Promise<JobsDone> {
  const result: JobsDone = { done: [], failed: [] };
  const count = Math.min(jobs.length, MOST_AT_ONCE, availableParallelism());
  const waiting = [...jobs];
  await Promise.all(Array.from({ length: count }, () => serve(waiting, result, memory)));
  return result;
}

/** Of what a shard is made of, a process holds several forms at once. */
function memoryFor(jobs: readonly ShardJob[]): Memory {
  const [largest] = jobs.toSorted((a, b) => storiesIn(b) - storiesIn(a));
  const megabytes = largest ? bytesIn(largest) / 1e6 : 0;
  return { usualMB: Math.ceil(PROGRAM_MB + megabytes * FORMS), mostMB: MOST_MB };
}

function storiesIn({ paths, records }: ShardJob): number {
  return (paths ?? records ?? []).length;
}

function bytesIn({ dist = '', paths = [], records = [] }: ShardJob): number {
  const sizes = paths.map((path) => statSync(join(dist, path)).size);
  const texts = records.map(({ headline, body }) => headline.length + body.length);
  return [...sizes, ...texts].reduce((sum, size) => sum + size, 0);
}

async function serve(
  waiting: ShardJob[],
  { done, failed }: JobsDone,
  { usualMB, mostMB }: Memory,
): Promise<void> {
  let worker = openWorker(usualMB);
  for (let job = waiting.shift(); job; job = waiting.shift()) {
    let answer = await worker.ask(job);
    // What was asked for may be too little for texts of many words that no other has.
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
/** With the words of a language that are kept. */
const PROGRAM_MB = 130;
const FORMS = 6;
const MOST_MB = 2000;

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
