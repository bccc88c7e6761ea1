import type { Fetched } from '../media/fetching.ts';
import type { Item, Note, Place } from '../reader.ts';
import type { Written } from '../write.ts';

/** Counts what became of every item as it comes, so that a report of any length takes little memory. */
export function createTally(source: string): Tally {
  const kinds: Record<string, number> = {};
  const tally: Omit<Report, 'totals' | 'items'> = {
    source,
    files: {},
    notes: {},
    codes: {},
    examples: {},
    fields: {},
    counts: {},
    leftOut: {},
  };
  const add = (item: ReportItem) => {
    count(kinds, item.kind);
    if (item.state) count(tally.files, item.state);
    if (item.kind === 'left-out' && item.code) count(tally.leftOut, item.code);
    for (const [name, number] of Object.entries(item.counts ?? {}))
      count(tally.counts, name, number);
    for (const { what, field, code, message } of item.notes) {
      count(tally.notes, what);
      if (what !== 'kept') {
        count(tally.codes, code);
        tally.examples[code] ??= message;
      }
      tally.fields[field] ??= { kept: 0, guessed: 0, dropped: 0 };
      tally.fields[field][what]++;
    }
  };
  return { add, report: (items) => ({ ...tally, totals: totalsOf(kinds), items }) };
}

/** What a report says of an item. */
export function reportItem(item: Item, written: Written | undefined): ReportItem {
  const { kind, source, notes, old, counts } = item;
  const title = item.title ?? titleOf(item);
  return {
    kind,
    ...(title && { title }),
    source,
    ...(old && { old }),
    ...(written && { path: written.path, state: written.state }),
    ...((kind === 'refused' || kind === 'left-out') && { code: item.code, reason: item.reason }),
    ...(kind === 'redirect' && { from: item.from, to: item.to }),
    ...(kind === 'story' && item.fields.status === 'draft' && { status: 'draft' }),
    ...(kind === 'page' && !item.isPublic && { status: 'draft' }),
    ...(counts && { counts }),
    notes,
  };
}

function titleOf(item: Item): string {
  if (!('fields' in item)) return '';
  return String(item.fields.headline ?? item.fields.title ?? item.fields.name ?? '');
}

function totalsOf(kinds: Record<string, number>): Totals {
  const of = (kind: Item['kind']) => kinds[kind] ?? 0;
  const people = of('person');
  const all = Object.values(kinds).reduce((sum, number) => sum + number, 0);
  return {
    sources: all - people,
    stories: of('story'),
    pages: of('page'),
    media: of('media'),
    redirects: of('redirect'),
    leftOut: of('left-out'),
    refused: of('refused'),
    people,
  };
}

function count(counts: Record<string, number>, key: string, by = 1): void {
  counts[key] = (counts[key] ?? 0) + by;
}

export interface Tally {
  add: (item: ReportItem) => void;
  report: (items: ReportItem[]) => Report;
}

export interface Report {
  source: string;
  totals: Totals;
  /** How many files were written, unchanged, kept as edited. */
  files: Record<string, number>;
  /** How often something was kept, guessed and dropped: in all, by field, and by code where it was not kept. */
  notes: Record<string, number>;
  fields: Record<string, Record<Note['what'], number>>;
  codes: Record<string, number>;
  /** What was said first under each of these codes. */
  examples: Record<string, string>;
  /** Why items were left out, by code, and what was counted with the items, such as comments. */
  leftOut: Record<string, number>;
  counts: Record<string, number>;
  /** Where pictures were fetched. */
  fetched?: Fetched;
  items: ReportItem[];
}

/** `sources` is the sum of all but the people, who come from author files and bylines. */
export interface Totals {
  sources: number;
  stories: number;
  pages: number;
  media: number;
  redirects: number;
  leftOut: number;
  refused: number;
  people: number;
}

export interface ReportItem {
  kind: Item['kind'];
  title?: string;
  source: Place;
  /** Its address on the old site. */
  old?: string;
  /** The file in the new paper, and whether it was written. */
  path?: string;
  state?: string;
  status?: string;
  code?: string;
  reason?: string;
  from?: string[];
  to?: string;
  counts?: Record<string, number>;
  notes: Note[];
}
