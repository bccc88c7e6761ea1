import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ShardDone, ShardJob } from './shard-job.ts';

/** A process that builds shards. It may have so many megabytes, but takes only what it needs. */
export function openWorker(megabytes = MOST_MB): Worker {
  const child = fork(WORKER, {
    serialization: 'advanced',
    execArgv: [
      ...process.execArgv,
      `--max-old-space-size=${megabytes}`,
      `--heap-growing-percent=${GROWING_PERCENT}`,
      `--min-semi-space-size=${YOUNG_MB}`,
      `--max-semi-space-size=${YOUNG_MB}`,
    ],
    // Why it failed is in its answer.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const end = new Promise<Ended>((resolve) => {
    child.once('error', (error) => resolve({ end: String(error) }));
    child.once('exit', (code, signal) => resolve({ end: endOf(code, signal) }));
  });
  let isUsed = false;
  const ask = (job: ShardJob | 'end') => {
    isUsed = true;
    return Promise.race([
      end,
      new Promise<Answer>((resolve) => {
        child.once('message', resolve);
        if (child.connected) child.send(job, () => {});
      }),
    ]);
  };
  return {
    ask,
    async close() {
      if (!child.connected) return;
      if (isUsed) await ask('end');
      else child.kill();
      if (child.connected) child.disconnect();
    },
  };
}

function endOf(code: number | null, signal: string | null): string {
  return signal
    ? `its process was ended (${signal}), as where there is not enough memory`
    : `its process ended with ${code}`;
}

// From source the program is TypeScript as well.
const WORKER = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url),
);
const MOST_MB = 2000;
/** Beyond what lives: with more room it is a little faster, and takes far more memory. */
const GROWING_PERCENT = 80;
/** For young objects: with less room many are moved, with more the memory is slow. */
const YOUNG_MB = 8;

type Answer = { done: ShardDone } | { failed: string };

interface Ended {
  end: string;
}

export interface Worker {
  /** What became of the job, or of the process. */
  ask: (job: ShardJob) => Promise<Answer | Ended>;
  /** Ends the process, and Pagefind's with it. */
  close: () => Promise<void>;
}
