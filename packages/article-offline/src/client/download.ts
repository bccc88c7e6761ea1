import { copyOf, markOf } from '../device/copy.ts';
import type { Device } from '../device/device.ts';
import { entriesIn } from '../device/entries.ts';
import { put } from '../device/put.ts';
import { isBelow } from '../device/references.ts';
import type { ManifestFile } from '../edition/manifest.ts';
import { sha256 } from './fetch-manifest.ts';

/**
 * Brings files into a cache, four at a time, each checked by its hash; what has the same hash on this
 * device already is copied. Files that are not what they should be are left out, the others stay.
 */
export async function download(
  files: readonly ManifestFile[],
  place: DownloadPlace,
  watch: Watch,
): Promise<Outcome> {
  const queue = [...files];
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  let end: Outcome = 'done';
  const work = async () => {
    for (
      let file = queue.shift();
      file && end !== 'full' && end !== 'offline';
      file = queue.shift()
    ) {
      if (watch.signal.aborted) {
        end = 'paused';
        return;
      }
      const outcome = await bringFile(file, place, watch.signal);
      if (outcome !== 'done') {
        end = outcome;
        continue;
      }
      done += file.bytes;
      watch.progress(done, total);
    }
  };
  watch.progress(0, total);
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return watch.signal.aborted ? 'paused' : end;
}

/** The files of edition caches by their hash: where the same bytes are here already. */
export async function filesByHash(names: readonly string[]): Promise<Map<string, Place>> {
  const found = new Map<string, Place>();
  for (const name of names)
    for (const { url, response } of await entriesIn(name)) {
      const mark = markOf(response);
      if (mark) found.set(mark, { cacheName: name, url });
    }
  return found;
}

async function bringFile(
  file: ManifestFile,
  { cache, live, known, device, assets, isAgain }: DownloadPlace,
  signal: AbortSignal,
): Promise<Outcome> {
  const url = device.origin + file.url;
  const here = known.get(file.sha256);
  if (here?.url === url && (here.cacheName === cache || here.cacheName === live)) return 'done';
  const copy = here && (await caches.match(here.url, { cacheName: here.cacheName }));
  const mayBeKept = isBelow(file.url, assets) && !isAgain;
  const options = { cache: mayBeKept ? 'default' : isAgain ? 'reload' : 'no-cache' } as const;
  try {
    const response = copy ?? (await fetch(url, { ...options, redirect: 'error', signal }));
    if (response.status >= 500) return 'wrong';
    const body = await response.blob();
    const isRight = (await sha256(await body.arrayBuffer())) === file.sha256;
    if (response.status !== 200 || !isRight) return 'wrong';
    const about = { at: device.now(), sha256: file.sha256 };
    const isKept = await put(cache, url, copyOf(response, body, about), device);
    return isKept ? 'done' : 'full';
  } catch {
    return navigator.onLine ? 'wrong' : 'offline';
  }
}

const AT_ONCE = 4;

export type Outcome = 'done' | 'wrong' | 'full' | 'offline' | 'paused';

export interface DownloadPlace {
  cache: string;
  /** The cache that the files go to in the end: what it has already need not come. */
  live: string;
  known: ReadonlyMap<string, Place>;
  device: Device;
  /** Paths with base whose files never change under their name. */
  assets: readonly string[];
  /** Past every cache: what came before was wrong. */
  isAgain: boolean;
}

interface Place {
  cacheName: string;
  url: string;
}

export interface Watch {
  signal: AbortSignal;
  /** Bytes that are here, of all that are wanted. */
  progress: (done: number, total: number) => void;
}
