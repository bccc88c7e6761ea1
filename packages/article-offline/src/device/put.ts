import { cachesOf, type Device } from './device.ts';

/**
 * Keeps a copy. Where the device is full, what was only visited goes first and it is tried once more;
 * false when there is still no room.
 */
export async function put(
  cache: string,
  key: string,
  response: Response,
  device: Device,
): Promise<boolean> {
  for (const isLast of [false, true]) {
    try {
      await (await caches.open(cache)).put(key, response.clone());
      return true;
    } catch (error) {
      if ((error as Error).name !== 'QuotaExceededError') throw error;
      if (isLast) return false;
      for (const name of [device.pictures, device.index, device.pages])
        if (name !== cache) await caches.delete(name);
    }
  }
  return false;
}

/** Removes all that this paper keeps on the device, and nothing else. */
export async function clearAll(device: Device): Promise<void> {
  for (const name of await cachesOf(device)) await caches.delete(name);
}
