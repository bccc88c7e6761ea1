import { parentPort, workerData } from 'node:worker_threads';
import { type AheadTask, claim, openLots } from './ahead-lots.ts';

// Reads stories lot by lot, for as long as nobody else has taken the next one.
const task = workerData as AheadTask;
const read = openLots(task);
for (let at = 0; at < task.claims.length; at++)
  if (claim(task.claims, at)) parentPort?.postMessage(read(at));
