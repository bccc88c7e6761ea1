import { keyOf } from '../device/device.ts';
import { isBelow } from '../device/references.ts';

/**
 * What to do with a request, told from its facts alone. `pass` leaves it to the browser.
 *
 * - `page`: the network, within a limit of time; else the saved copy; else the offline page
 * - `asset`, `picture`, `part`: a copy if there is one, for their names change with their bytes
 * - `index`, `fresh`: the network, else a copy; only the index's files are kept as they come
 */
export function plan(request: RequestFacts, { origin, base, assets, index }: Places): Verb {
  const { url, method, mode, cache } = request;
  if (method !== 'GET' || !url.startsWith(origin + base) || request.headers.has('range'))
    return 'pass';
  // The first page of a visit was there before the worker, and asks for itself again to be kept.
  if (mode === 'navigate' || request.headers.has('x-keep')) return 'page';
  const path = keyOf(url).slice(origin.length + base.length);
  if (isBelow(path, index)) return /\.pf_/.test(path) ? 'part' : 'index';
  // Whoever asks past the browser's cache, or it alone, wants that answer or none: a download, a check.
  if (PARTICULAR.test(cache)) return 'pass';
  if (isBelow(path, assets)) return request.destination === 'image' ? 'picture' : 'asset';
  return 'fresh';
}

// `no-store`, `no-cache`, `reload`, `only-if-cached`; not `default` and `force-cache`.
const PARTICULAR = /^(no-|rel|only)/;

export type Verb = 'pass' | 'page' | 'asset' | 'picture' | 'part' | 'index' | 'fresh';

/** What is read of a `Request`; `url` is absolute. */
export interface RequestFacts {
  url: string;
  method: string;
  mode: string;
  cache: string;
  destination: string;
  headers: Pick<Headers, 'has'>;
}

/** `assets` and `index` are folders below `base`. */
export interface Places {
  origin: string;
  base: string;
  assets: readonly string[];
  index: readonly string[];
}
