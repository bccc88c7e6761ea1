import { findCopy } from '../device/copy.ts';
import { type Device, keyOf } from '../device/device.ts';
import { keepFile } from '../device/keep-file.ts';
import type { Fetching } from './scope.ts';

/** A file whose address, its query with it, changes with its bytes: the copy, else the network's, which is kept in a cache. */
export async function serveKept(event: Fetching, cache: string, device: Device): Promise<Response> {
  const { url } = event.request;
  const copy = await findCopy(url).catch(() => undefined);
  return copy ?? fetchAndKeep(event, { cache, key: url }, device);
}

/** A file that can change: the network's, else the copy; kept where a cache is named. */
export async function serveFresh(
  event: Fetching,
  cache: string,
  device: Device,
): Promise<Response> {
  const key = keyOf(event.request.url);
  const response = await fetchAndKeep(event, { cache, key }, device).catch(() => undefined);
  if (response?.ok) return response;
  return (await findCopy(key)) ?? response ?? Response.error();
}

async function fetchAndKeep(
  event: Fetching,
  { cache, key }: { cache: string; key: string },
  device: Device,
): Promise<Response> {
  const { request } = event;
  const response = await fetch(request);
  const { destination } = request;
  if (cache) event.waitUntil(keepFile(key, response.clone(), { cache, destination, device }));
  return response;
}
