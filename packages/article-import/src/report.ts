import type { Item, Note } from './reader.ts';
import type { Written } from './write.ts';

/** Gathers what became of every item; totals are counted from the items themselves. */
export function makeReport(source: string, entries: readonly Entry[]): Report {
  const kinds = countBy(entries, ({ item }) => item.kind);
  const notes = entries.flatMap(({ item }) => item.notes);
  return {
    source,
    totals: {
      sources: entries.filter(({ item }) => item.kind !== 'person').length,
      stories: kinds.story ?? 0,
      redirects: kinds.redirect ?? 0,
      refused: kinds.refused ?? 0,
      people: kinds.person ?? 0,
    },
    files: countBy(
      entries.filter(({ written }) => written),
      ({ written }) => written?.state ?? '',
    ),
    notes: countBy(notes, ({ what }) => what),
    codes: countBy(
      notes.filter(({ what }) => what !== 'kept'),
      ({ code }) => code,
    ),
    items: entries.map(({ item, written }) => ({
      kind: item.kind,
      source: item.source,
      ...(written && { path: written.path, state: written.state }),
      ...(item.kind === 'refused' && { code: item.code, reason: item.reason }),
      ...(item.kind === 'redirect' && { from: item.from, to: item.to }),
      notes: item.notes,
    })),
  };
}

/** The report in short, for a terminal. */
export function reportText(report: Report): string {
  const { totals, files, notes, codes } = report;
  const lines = [
    `${totals.stories} of ${totals.sources} source files became stories, ${totals.redirects} redirects; ${totals.refused} were refused.`,
    `${totals.people} people. Fields and pieces of text: ${notes.kept ?? 0} kept, ${notes.guessed ?? 0} guessed, ${notes.dropped ?? 0} dropped.`,
    `Files: ${
      Object.entries(files)
        .map(([state, count]) => `${count} ${state}`)
        .join(', ') || 'none'
    }.`,
  ];
  const common = Object.entries(codes)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 10);
  if (common.length > 0)
    lines.push(
      'Guessed or dropped most often:',
      ...common.map(([code, count]) => `  ${String(count).padStart(6)}  ${code}`),
    );
  const refused = report.items.filter(({ kind }) => kind === 'refused').slice(0, 20);
  if (refused.length > 0)
    lines.push(
      'Refused:',
      ...refused.map(
        ({ source, reason, code }) =>
          `  ${source.file}:${source.line}:${source.column}  ${reason} (${code})`,
      ),
    );
  return lines.join('\n');
}

function countBy<T>(list: readonly T[], keyOf: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of list) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}

export interface Entry {
  item: Item;
  written: Written | undefined;
}

export interface Report {
  source: string;
  /** `sources` = stories + redirects + refused; people come from author files and bylines. */
  totals: { sources: number; stories: number; redirects: number; refused: number; people: number };
  /** How many files were written, unchanged, kept as edited. */
  files: Record<string, number>;
  notes: Record<string, number>;
  codes: Record<string, number>;
  items: {
    kind: Item['kind'];
    source: Note['place'];
    path?: string;
    state?: string;
    code?: string;
    reason?: string;
    from?: string[];
    to?: string;
    notes: Note[];
  }[];
}
