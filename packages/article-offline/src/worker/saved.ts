import { keptAt } from '../device/copy.ts';
import { type Device, keyOf } from '../device/device.ts';
import { readRecord } from '../device/records.ts';

/**
 * The newest copy of a page among those visited, the editions that are whole, and saved stories. An
 * edition that is still on its way is not looked into. Without a last slash an address means the same.
 * What the device cannot read is passed over.
 */
export async function savedPage(url: string, device: Device): Promise<Response | undefined> {
  const editions = await readRecord('editions', device).catch(() => []);
  const names = [device.pages, device.saved, ...editions.map(({ cache }) => cache)];
  const key = keyOf(url);
  // A static host answers an address without its last slash alike.
  for (const form of key.endsWith('/') ? [key] : [key, `${key}/`]) {
    const copies = await Promise.all(
      names.map((cacheName) => caches.match(form, { cacheName }).catch(() => undefined)),
    );
    const [newest] = copies.filter((copy) => !!copy).sort((a, b) => keptAt(b) - keptAt(a));
    if (newest) return newest;
  }
  return undefined;
}
