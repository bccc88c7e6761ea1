import type { NewsItem } from './news-item.ts';
import type { ItemRecord } from './record.ts';

/** The versions of each item, the newest first. One without a number or time is older than one that has it. */
export function versionsOf(records: readonly ItemRecord[]): Map<string, ItemRecord[]> {
  const byUri = new Map<string, ItemRecord[]>();
  for (const record of records) {
    const list = byUri.get(record.item.uri);
    if (list) list.push(record);
    else byUri.set(record.item.uri, [record]);
  }
  for (const [uri, list] of byUri)
    byUri.set(
      uri,
      list.toSorted((a, b) => compare(b.item, a.item)),
    );
  return byUri;
}

/** What a newer version says otherwise than an older one, in the words of ninjs 3. */
export function changesBetween(older: NewsItem, newer: NewsItem): string[] {
  const fields = Object.keys({ ...older, ...newer }) as (keyof NewsItem)[];
  return fields.filter(
    (field) => !SELF.has(field) && JSON.stringify(older[field]) !== JSON.stringify(newer[field]),
  );
}

/** Version numbers first; then times, then the texts of the versions. */
function compare(a: NewsItem, b: NewsItem): number {
  const numbers = [numberOf(a), numberOf(b)];
  if (numbers[0] !== undefined && numbers[1] !== undefined) {
    const difference = numbers[0] - numbers[1];
    if (difference !== 0) return difference;
  }
  const times = Date.parse(a.versionCreated ?? '') - Date.parse(b.versionCreated ?? '');
  if (times) return times;
  const isKnown = ({ version, versionCreated }: NewsItem) =>
    Number(Boolean(version || versionCreated));
  return isKnown(a) - isKnown(b) || order(a.version ?? '', b.version ?? '');
}

function numberOf({ version }: NewsItem): number | undefined {
  return version && /^\d+(\.\d+)?$/.test(version) ? Number(version) : undefined;
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

const SELF = new Set<string>(['version', 'versionCreated', 'standard', '$standard', 'name', 'rel']);
