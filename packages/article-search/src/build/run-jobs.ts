import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { ShardDone, ShardJob } from './shard-job.ts';

/**
 * Runs jobs side by side, as many as the machine and its memory bear. Each runs in a process of its own,
 * so that one that finds no memory ends alone. What failed comes back beside what was done.
 */
export async function runJobs(jobs: readonly ShardJob[]): Promise<JobsDone> {
  const result: JobsDone = { done: [], failed: [] };
  if (jobs.length === 0) return result;
  const count = Math.min(jobs.length, MOST_AT_ONCE, availableParallelism());
  const waiting = [...jobs];
  const flags = flagsFor(Math.max(...jobs.map(storiesIn)));
  await Promise.all(Array.from({ length: count }, () => serve(flags, waiting, result)));
  return result;
}

function flagsFor(stories: number): string[] {
  const textsMB = 96 + Math.ceil(Math.max(USUAL, stories) / STORIES_IN_MB);
  return [
    `--max-old-space-size=${textsMB}`,
    `--min-semi-space-size=${YOUNG_MB}`,
    `--max-semi-space-size=${YOUNG_MB}`,
  ];
}

function storiesIn({ paths, records }: ShardJob): number {
  return (paths ?? records ?? []).length;
}

async function serve(flags: string[], waiting: ShardJob[], result: JobsDone): Promise<void> {
  const child = fork(WORKER, {
    serialization: 'advanced',
    execArgv: [...process.execArgv, ...flags],
    // Why it failed is in its answer.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const end = new Promise<Answer>((resolve) => {
    child.once('error', (error) => resolve({ failed: String(error) }));
    child.once('exit', (code, signal) => resolve({ failed: endOf(code, signal) }));
  });
  const ask = (job: ShardJob | 'end') => Promise.race([end, answerOf(child, job)]);
  for (let job = waiting.shift(); job; job = waiting.shift()) take(result, job, await ask(job));
  await ask('end');
  if (child.connected) child.disconnect();
}

/** The answer of a process that is there: one that has ended gives none. */
function answerOf(child: ChildProcess, job: ShardJob | 'end'): Promise<Answer> {
  return new Promise((resolve) => {
    child.once('message', resolve);
    if (child.connected) child.send(job, () => {});
  });
}

function endOf(code: number | null, signal: string | null): string {
  return signal
    ? `its process was ended (${signal}), as where there is not enough memory`
    : `its process ended with ${code}`;
}

function take(result: JobsDone, { id }: ShardJob, answer: Answer): void {
  if ('done' in answer) result.done.push(answer.done);
  else result.failed.push(`${id}: ${answer.failed}`);
}

// From source the program is TypeScript as well.
const WORKER = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url),
);
/** Each has a few hundred megabytes. */
const MOST_AT_ONCE = 4;
/** The stories of a large year. Fewer have the same room: with less of it memory is cleared too often. */
const USUAL = 1000;
/** For young objects: with less room many are moved, with more the memory is slow. */
const YOUNG_MB = 16;
/** Of texts and words together, fewer than there are. */
const STORIES_IN_MB = 16;

type Answer = { done: ShardDone } | { failed: string };

interface JobsDone {
  done: ShardDone[];
  /** What went wrong, with the shard that it went wrong in. */
  failed: string[];
}
