import { fetchIndex } from '../client/fetch-manifest.ts';
import { takeEdition } from '../client/take.ts';
import { deviceAt } from '../device/device.ts';
import { readRecord } from '../device/records.ts';
import type { Scope } from './scope.ts';

/** Takes each morning's paper along, for readers who asked for it. */
const scope = self as unknown as Scope;
const device = deviceAt(new URL('./', location.href).pathname, location.origin, () => Date.now());

scope.addEventListener('periodicsync', (event) => {
  if (event.tag === 'morning') event.waitUntil(takeNewest());
});

async function takeNewest(): Promise<void> {
  for (const { editions, site, assets, sets, widthPx } of await readRecord('morning', device)) {
    const [newest] = await fetchIndex(editions);
    if (!newest) continue;
    const wish = { manifest: editions + newest.manifest, sets, widthPx };
    const watch = { signal: new AbortController().signal, progress: () => undefined };
    await takeEdition(wish, { device, site, assets }, watch);
  }
}
