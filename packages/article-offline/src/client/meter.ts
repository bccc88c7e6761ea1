import { bytesOf } from '../device/copy.ts';
import { cachesOf, type Device } from '../device/device.ts';
import { entriesIn } from '../device/entries.ts';

/** How many bytes each part of the paper takes on this device, the largest first; empty ones are left out. */
export async function storageUse(device: Device): Promise<StorageUse[]> {
  const sums = new Map<StorageUse['part'], number>();
  for (const name of await cachesOf(device)) {
    const part = partOf(name.slice(device.prefix.length));
    const entries = await entriesIn(name);
    const bytes = entries.reduce((sum, { response }) => sum + bytesOf(response), 0);
    sums.set(part, (sums.get(part) ?? 0) + bytes);
  }
  return [...sums]
    .map(([part, bytes]) => ({ part, bytes }))
    .filter(({ bytes }) => bytes > 0)
    .sort((a, b) => b.bytes - a.bytes);
}

function partOf(name: string): StorageUse['part'] {
  if (name.startsWith('edition:')) return 'editions';
  if (name === 'saved' || name === 'pictures' || name === 'index') return name;
  return 'visited';
}

export interface StorageUse {
  part: 'editions' | 'saved' | 'pictures' | 'index' | 'visited';
  bytes: number;
}
