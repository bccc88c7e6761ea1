/**
 * Divides pages into shards by language and year, and a year that holds more than `most` stories into
 * its months. Pages without a date stand together. The newest period comes first.
 */
export function planShards<P extends Dated>(pages: readonly P[], most = MOST): PlannedShard<P>[] {
  const byYear = group(pages, ({ language, published }) => `${language} ${periodOf(published, 4)}`);
  const shards = [...byYear].flatMap(([key, list]) => {
    const [language = '', period = ''] = key.split(' ');
    if (list.length <= most || !period) return [shard(language, period, list)];
    const months = group(list, ({ published }) => periodOf(published, 7));
    return [...months].map(([month, stories]) => shard(language, month, stories));
  });
  return shards.sort((a, b) => compare(b.period, a.period) || compare(a.language, b.language));
}

function shard<P>(language: string, period: string, pages: P[]): PlannedShard<P> {
  return { id: `${language}-${period || 'undated'}`, language, period, pages };
}

function periodOf(published: string | undefined, letters: 4 | 7): string {
  return published?.slice(0, letters) ?? '';
}

function group<P>(pages: readonly P[], keyOf: (page: P) => string): Map<string, P[]> {
  const groups = new Map<string, P[]>();
  for (const page of pages) {
    const key = keyOf(page);
    const list = groups.get(key);
    if (list) list.push(page);
    else groups.set(key, [page]);
  }
  return groups;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

// A year of more would cost a reader too much at once.
const MOST = 4000;

export interface Dated {
  language: string;
  /** Begins with `yyyy-mm-dd`. */
  published?: string | undefined;
}

export interface PlannedShard<P> {
  id: string;
  language: string;
  period: string;
  pages: P[];
}
