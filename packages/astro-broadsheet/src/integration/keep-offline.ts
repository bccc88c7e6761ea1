import { readFileSync } from 'node:fs';
import type { OfflineRecord } from '../outputs/offline-record.ts';

/** Makes the built site ready for readers without a network, as the record of the build says. */
export async function keepOffline(dist: URL, root: URL): Promise<string> {
  const { buildOffline, buildRemoval } = await import('@broadsheet/article-offline');
  const file = new URL('./.cache/offline.json', root);
  const { isOffered, ...record } = JSON.parse(readFileSync(file, 'utf8')) as OfflineRecord;
  if (!isOffered) {
    buildRemoval({ dist, worker: record.worker });
    return 'offline: off; the worker published removes a former one';
  }
  const { editions } = await buildOffline({ dist, ...record });
  return `offline: ${editions.length} editions`;
}
