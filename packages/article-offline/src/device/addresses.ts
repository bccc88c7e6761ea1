import type { Device } from './device.ts';
import { entriesIn } from './entries.ts';
import { readRecord } from './records.ts';

/** The addresses of every page that this device can show without a network. */
export async function addressesHere(device: Device): Promise<Set<string>> {
  const editions = await readRecord('editions', device);
  const names = [device.pages, device.saved, device.shell, ...editions.map(({ cache }) => cache)];
  const entries = await Promise.all(names.map(entriesIn));
  return new Set(entries.flat().map(({ url }) => url));
}
