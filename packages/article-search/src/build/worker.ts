import { parentPort } from 'node:worker_threads';
import { runShardJob, type ShardJob } from './shard-job.ts';

parentPort?.on('message', (job: ShardJob) => {
  try {
    parentPort?.postMessage({ done: runShardJob(job) });
  } catch (error) {
    parentPort?.postMessage({ failed: error instanceof Error ? error.message : String(error) });
  }
});
