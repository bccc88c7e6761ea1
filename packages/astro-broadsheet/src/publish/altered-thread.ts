import { parentPort, workerData } from 'node:worker_threads';
import { alteredIn } from './altered.ts';
import { type AlteredAnswer, type AlteredPlace, recordOf } from './altered-ahead.ts';
import { stateOf } from './files.ts';
import { readRecord } from './record.ts';

// Looks once what became of the published folder, and tells it.
const place = workerData as AlteredPlace;
const state = stateOf(recordOf(place));
const record = readRecord(place.folder, place.dist);
if (record)
  parentPort?.postMessage({
    state,
    altered: alteredIn(place.dist, record),
  } satisfies AlteredAnswer);
