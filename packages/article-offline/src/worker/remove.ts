import { cachesOf, deviceAt } from '../device/device.ts';
import type { Scope } from './scope.ts';

/** Removes the paper's caches and the worker itself, then loads each of its pages anew. */
const scope = self as unknown as Scope;
const device = deviceAt(new URL('./', location.href).pathname, location.origin, () => 0);

scope.addEventListener('install', () => {
  scope.skipWaiting();
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await cachesOf(device)) await caches.delete(name);
      await scope.registration.unregister();
      const open = await scope.clients.matchAll({ type: 'window', includeUncontrolled: false });
      // Without waiting: a page that loads waits for this to end.
      for (const client of open) client.navigate(client.url).catch(() => undefined);
    })(),
  );
});
