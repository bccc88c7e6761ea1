import { closePagefind } from './cut-words.ts';
import { runShardJob, type ShardJob } from './shard-job.ts';

// Builds shards for the process that began it, and ends with it.
process.once('disconnect', () => process.exit());
process.on('message', async (job: ShardJob | 'end') => {
  if (job === 'end') {
    await closePagefind();
    process.send?.({ failed: '' });
    return;
  }
  try {
    process.send?.({ done: await runShardJob(job) });
  } catch (error) {
    process.send?.({ failed: error instanceof Error ? error.message : String(error) });
  }
});
