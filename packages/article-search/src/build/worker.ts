import { closePagefind } from './cut-words.ts';
import type { Answer, Request } from './open-worker.ts';
import { type Page, pagesIn } from './scan.ts';
import { runShardJob, type ShardDone } from './shard-job.ts';

// Works for the process that began it, and ends with it.
process.once('disconnect', () => process.exit());
process.on('message', async (request: Request) => {
  process.send?.(await answerTo(request));
});

async function answerTo(request: Request): Promise<Answer<ShardDone | Page[] | undefined>> {
  try {
    if ('job' in request) return { done: await runShardJob(request.job) };
    if ('folders' in request) return { done: pagesIn(request.dist, request.folders) };
    await closePagefind();
    return { done: undefined };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}
