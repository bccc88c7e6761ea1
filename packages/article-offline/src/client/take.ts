import { pointerTo } from '../device/copy.ts';
import { cachesOf, type Device } from '../device/device.ts';
import {
  changeRecord,
  type KeptEdition,
  type Pending,
  readRecord,
  withLock,
} from '../device/records.ts';
import type { Manifest } from '../edition/manifest.ts';
import { download, filesByHash, type Outcome, type Watch } from './download.ts';
import { type Failure, type FetchedManifest, fetchManifest } from './fetch-manifest.ts';
import { updateFlag } from './flag.ts';
import { planEdition, type Wish } from './plan-edition.ts';

/**
 * Takes an edition along: fetches what is missing, checks every file, and only when all are there makes
 * it the kept one, at once. What is fetched stays when it is broken off, and is not fetched again. Where
 * files are not what the manifest says, it is asked for anew after a while: a deploy was under way.
 */
export async function takeEdition(wish: Wish, paper: TakingPaper, watch: Watch): Promise<Taken> {
  const { device } = paper;
  const taken = await withLock('take', device, async () => {
    await keepPending({ ...wish, isPaused: false }, device);
    const end = await tryRounds(wish, paper, watch).catch((error: Error): Taken => {
      if (error.name !== 'QuotaExceededError') throw error;
      return 'full';
    });
    const isPaused = end === 'paused';
    const isOpen = isPaused || end === 'offline' || end === 'wrong';
    await keepPending(isOpen ? { ...wish, isPaused } : undefined, device);
    return end;
  });
  return taken ?? 'busy';
}

/** Where there is no room even for this, it is not gone on with by itself. */
async function keepPending(pending: Pending | undefined, device: Device): Promise<void> {
  const record = pending ? [pending] : [];
  await changeRecord('pending', device, () => record).catch(() => undefined);
  await updateFlag(device);
}

async function tryRounds(wish: Wish, paper: TakingPaper, watch: Watch): Promise<Taken> {
  let outcome: Taken = 'wrong';
  for (const [round, wait] of [0, ...(paper.waits ?? WAITS_MS)].entries()) {
    if (!(await hasPassed(wait, watch.signal))) return 'paused';
    const found = await fetchManifest(wish.manifest, paper.site, watch.signal);
    if (watch.signal.aborted) return 'paused';
    outcome =
      typeof found === 'string' ? found : await bringIn(found, { ...paper, wish, round }, watch);
    if (outcome !== 'wrong') return outcome;
  }
  return outcome;
}

/** Removes a kept edition. */
export async function removeEdition({ cache }: Pick<KeptEdition, 'cache'>, device: Device) {
  await changeRecord('editions', device, (all) => all.filter((one) => one.cache !== cache));
  await caches.delete(cache);
}

async function bringIn(
  { manifest, hash }: FetchedManifest,
  { wish, device, assets, round }: Bringing,
  watch: Watch,
): Promise<Taken> {
  const editions = await readRecord('editions', device);
  const kept = editions.find(
    ({ id, language }) => id === manifest.id && language === manifest.language,
  );
  const { files } = planEdition(manifest, wish, kept);
  if (kept && files.length === 0 && isSame(kept, wish)) return 'current';
  const cache = `${device.prefix}edition:${manifest.language}:${manifest.id}:${hash.slice(0, 12)}`;
  const final = kept?.cache ?? cache;
  const all = (await cachesOf(device)).filter((name) =>
    name.startsWith(`${device.prefix}edition:`),
  );
  const place = { cache, live: final, known: await filesByHash(all), device, assets };
  const outcome = await download(files, { ...place, isAgain: round > 0 }, watch);
  if (outcome === 'done') {
    if (final !== cache) await moveAll(cache, final);
    await settle(final, { manifest, wish }, device);
    const record = recordOf(manifest, { ...wish, cache: final }, { kept, at: device.now() });
    await changeRecord('editions', device, (known) =>
      [record, ...known.filter((one) => one.cache !== final)]
        .sort((a, b) => (a.id < b.id ? 1 : -1))
        .slice(0, KEPT),
    );
  }
  if (outcome !== 'paused') await dropOthers(all, cache, device);
  return outcome;
}

/** What is neither kept nor on its way: an older deploy's half edition, an edition too many. */
async function dropOthers(names: readonly string[], cache: string, device: Device): Promise<void> {
  const staying = new Set((await readRecord('editions', device)).map((one) => one.cache));
  for (const name of names) if (name !== cache && !staying.has(name)) await caches.delete(name);
}

/** Lets every rendition of a picture be answered by the one that is kept; drops what is not wanted. */
async function settle(
  name: string,
  { manifest, wish }: { manifest: Manifest; wish: Wish },
  { origin }: Device,
): Promise<void> {
  const cache = await caches.open(name);
  const { files, pointers } = planEdition(manifest, wish);
  const wanted = new Set(files.map(({ url }) => url));
  for (const { url, set } of manifest.files)
    if (set === 'pictures' && !wanted.has(url)) await cache.delete(origin + url);
  for (const { from, to } of pointers) await cache.put(origin + from, pointerTo(origin + to));
}

async function moveAll(from: string, to: string): Promise<void> {
  const [source, target] = [await caches.open(from), await caches.open(to)];
  for (const { url } of await source.keys()) {
    const entry = await source.match(url);
    if (entry) await target.put(url, entry);
  }
  await caches.delete(from);
}

function recordOf(
  { id, language, title, front, search, files }: Manifest,
  { sets, widthPx, manifest, cache }: Wish & { cache: string },
  { kept, at }: { kept: KeptEdition | undefined; at: number },
): KeptEdition {
  const { files: wanted } = planEdition({ files } as Manifest, { sets, widthPx, manifest });
  const pages = files.flatMap(({ url, title: name, kind, revision, home }) =>
    kind && revision !== undefined ? [{ url, title: name ?? '', kind, revision, home }] : [],
  );
  const listed = new Set(pages.map(({ url }) => url));
  return {
    ...{ id, language, title, front, search, manifest, cache, sets, widthPx, at },
    bytes: wanted.reduce((sum, { bytes }) => sum + bytes, 0),
    pages: [...pages, ...(kept?.pages ?? []).filter(({ url }) => !listed.has(url))],
  };
}

function isSame(kept: KeptEdition, { sets }: Wish): boolean {
  return sets.length === kept.sets.length && sets.every((set) => kept.sets.includes(set));
}

/** False when it was broken off before. */
function hasPassed(ms: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(!signal.aborted), ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve(false);
    });
  });
}

// Long enough for a deploy to reach every server of a host.
const WAITS_MS = [2000, 8000, 30_000];
const KEPT = 7;

export type Taken = Outcome | Failure | 'current' | 'busy';

export interface TakingPaper {
  device: Device;
  site: string;
  assets: readonly string[];
  /** Between rounds, in milliseconds. */
  waits?: readonly number[];
}

interface Bringing extends TakingPaper {
  wish: Wish;
  round: number;
}
