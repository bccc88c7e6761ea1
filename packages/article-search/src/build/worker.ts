import { parentPort } from 'node:worker_threads';
import { closePagefind } from './cut-words.ts';
import { runShardJob, type ShardJob } from './shard-job.ts';

parentPort?.on('message', async (job: ShardJob | 'end') => {
  if (job === 'end') {
    await closePagefind();
    parentPort?.postMessage({ failed: '' });
    return;
  }
  try {
    parentPort?.postMessage({ done: await runShardJob(job) });
  } catch (error) {
    parentPort?.postMessage({ failed: error instanceof Error ? error.message : String(error) });
  }
});
