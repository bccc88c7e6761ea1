import type { Device } from '../device/device.ts';
import { readRecord } from '../device/records.ts';

/**
 * Keeps in step what a page can see before anything is loaded: whether something is kept here (`kept`),
 * and whether each morning's paper is wanted (`morning`).
 */
export async function updateFlag(device: Device): Promise<void> {
  const [saved, editions, pending, morning] = await Promise.all([
    readRecord('saved', device),
    readRecord('editions', device),
    readRecord('pending', device),
    readRecord('morning', device),
  ]);
  const isKept = saved.length + editions.length + pending.length > 0;
  const flag = [isKept && 'kept', morning.length > 0 && 'morning'].filter(Boolean).join(' ');
  try {
    if (flag) localStorage.setItem(`paper:${device.base}`, flag);
    else localStorage.removeItem(`paper:${device.base}`);
  } catch {}
}
