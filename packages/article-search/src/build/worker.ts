import { parentPort } from 'node:worker_threads';
import { closePagefind } from './index-records.ts';
import { runShardJob, type ShardJob } from './shard-job.ts';

// A Pagefind process keeps the memory of all that it has indexed, so it is replaced now and then.
const MOST_STORIES = 300;
let stories = 0;

parentPort?.on('message', async (job: ShardJob | 'end') => {
  if (job === 'end') {
    await closePagefind();
    parentPort?.postMessage({ failed: '' });
    return;
  }
  try {
    const done = await runShardJob(job);
    stories += done.stories;
    if (stories >= MOST_STORIES) {
      await closePagefind();
      stories = 0;
    }
    parentPort?.postMessage({ done });
  } catch (error) {
    parentPort?.postMessage({ failed: error instanceof Error ? error.message : String(error) });
  }
});
