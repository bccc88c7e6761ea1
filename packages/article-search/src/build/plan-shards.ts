/**
 * Divides pages into shards by language and year; a year that holds more than `most` stories into halves,
 * quarters or months. Pages without a date stand together. The newest period comes first.
 */
export function planShards<P extends Dated>(pages: readonly P[], most = MOST): PlannedShard<P>[] {
  const byYear = group(pages, ({ language, published }) => `${language} ${periodOf(published, 4)}`);
  const shards = [...byYear].flatMap(([key, list]) => {
    const [language = '', period = ''] = key.split(' ');
    if (list.length <= most || !period) return [shard(language, period, list)];
    return divide(list, most).map(([months, stories]) => shard(language, months, stories));
  });
  return shards.sort((a, b) => compare(b.period, a.period) || compare(a.language, b.language));
}

/** The largest parts of a year of which none holds too many. */
function divide<P extends Dated>(pages: readonly P[], most: number): [string, P[]][] {
  for (const months of [6, 3]) {
    const parts = group(pages, ({ published }) => partOf(published, months));
    if ([...parts.values()].every(({ length }) => length <= most)) return [...parts];
  }
  return [...group(pages, ({ published }) => periodOf(published, 7))];
}

/** The part of so many months that a day falls in: `2026-01/2026-06`. */
function partOf(published: string | undefined, months: number): string {
  const [year, month] = periodOf(published, 7).split('-');
  const first = Math.floor((Number(month) - 1) / months) * months + 1;
  const monthOf = (number: number) => `${year}-${String(number).padStart(2, '0')}`;
  return `${monthOf(first)}/${monthOf(first + months - 1)}`;
}

function shard<P>(language: string, months: string, pages: P[]): PlannedShard<P> {
  const [period = '', until] = months.split('/');
  const name = until ? `${period}-${until.slice(5)}` : period || 'undated';
  return { id: `${language}-${name}`, language, period, ...(until && { until }), pages };
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

// Memory and time of a shard grow faster than its stories, at indexing and at searching.
const MOST = 1200;

export interface Dated {
  language: string;
  /** Begins with `yyyy-mm-dd`. */
  published?: string | undefined;
}

export interface PlannedShard<P> {
  id: string;
  language: string;
  period: string;
  until?: string;
  pages: P[];
}
