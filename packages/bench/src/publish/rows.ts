import { type ScoreRow, scoreRow, type Target } from '@broadsheet/article-fixtures';
import type { Result } from './run-cases.ts';

/**
 * The rows of a bench: first those with a target, then what each case cost each tool. A target belongs
 * to its size; what a bench of all sizes should have measured and did not is a row without a value.
 * What is set beside a peer makes what the peer makes, and the full paper stands below it as `-full`; what
 * is ours alone, such as files, memory and growth, is the worse of the two.
 */
export function rowsOf(results: readonly Result[], sizes: readonly number[]): ScoreRow[] {
  const of = (size: number, name: string, tool: string) =>
    results.filter((one) => one.size === size && one.case === name && one.tool === tool);
  const time = (size: number, name: string, tool: string) =>
    median(of(size, name, tool).map(({ seconds }) => seconds));
  // Where a peer cannot finish the largest paper, what it needs for less stands in: that favours it.
  const smaller = (size: number, name: string, tool: string) =>
    size === 100_000 ? time(30_000, name, tool) : null;
  const ratio = (one: number | null, other: number | null) =>
    one === null || other === null ? null : one / other;
  const rows = sizes.flatMap((size) => {
    const versus = (name: string, tool: string, own = OWN) =>
      ratio(time(size, name, own), time(size, name, tool) ?? smaller(size, name, tool));
    const full = BESIDE.map(([label, name, tool]) =>
      scoreRow(`${label}-${size}-full-vs-${tool}`, versus(name, tool, FULL), '×'),
    );
    const files = [OWN, FULL].flatMap((own) => [
      ...of(size, 'edited', own),
      ...of(size, 'added', own),
    ]);
    const most = files.length > 0 ? Math.max(...files.map(({ counted }) => counted)) : null;
    return [
      scoreRow(`cold-${size}-vs-hugo`, versus('cold', 'hugo'), '×', at(size, 10_000, 0.8)),
      scoreRow(`cold-${size}-vs-eleventy`, versus('cold', 'eleventy'), '×', at(size, 10_000, 0.5)),
      scoreRow(`edit-${size}-vs-hugo`, versus('edited', 'hugo'), '×', EDIT[size]),
      ...full,
      scoreRow(`files-${size}`, most, 'files', ['<=', 60]),
    ];
  });
  const grown = [OWN, FULL].map((own) =>
    ratio(time(100_000, 'edited', own), time(10_000, 'edited', own)),
  );
  const isLarge = sizes.includes(100_000);
  const peaks = results
    .filter(({ tool }) => tool === OWN || tool === FULL)
    .map(({ peakMB }) => peakMB);
  return [
    ...rows,
    ...(isLarge ? [scoreRow('edit-100000-vs-10000', worst(grown), '×', ['<=', 3])] : []),
    scoreRow('peak-MB', peaks.length > 0 ? Math.max(...peaks) : null, 'MB', ['<=', 2000]),
    ...[...Map.groupBy(results, keyOf)].flatMap(([key, group]) => costsOf(key, group)),
  ];
}

/** The middle of the values; null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  if (sorted.length === 0) return null;
  return ((sorted[Math.floor(middle)] as number) + (sorted[Math.ceil(middle)] as number)) / 2;
}

/** The largest that was measured. */
function worst(values: readonly (number | null)[]): number | null {
  const measured = values.filter((value) => value !== null);
  return measured.length > 0 ? Math.max(...measured) : null;
}

function costsOf(key: string, group: readonly Result[]): ScoreRow[] {
  const middle = (of: (result: Result) => number) => median(group.map(of));
  const seconds = group.map((result) => result.seconds);
  return [
    scoreRow(
      `${key}-s`,
      middle((one) => one.seconds),
      's',
    ),
    scoreRow(`${key}-spread-s`, Math.max(...seconds) - Math.min(...seconds), 's'),
    scoreRow(`${key}-runs`, group.length, ''),
    scoreRow(
      `${key}-cpu-s`,
      middle((one) => one.cpuSeconds),
      's',
    ),
    scoreRow(
      `${key}-peak-MB`,
      middle((one) => one.peakMB),
      'MB',
    ),
    scoreRow(
      `${key}-sum-MB`,
      middle((one) => one.sumMB),
      'MB',
    ),
    scoreRow(
      `${key}-files`,
      middle((one) => one.files),
      'files',
    ),
    scoreRow(
      `${key}-bytes`,
      middle((one) => one.bytes),
      'bytes',
    ),
    scoreRow(
      `${key}-changed`,
      middle((one) => one.changed),
      'files',
    ),
  ];
}

function keyOf({ case: name, size, tool }: Result): string {
  return `${name}-${size}-${tool}`;
}

function at(size: number, wanted: number, limit: number): Target | undefined {
  return size === wanted ? ['<=', limit] : undefined;
}

/** Ours with what the peers make, and with all that it makes by itself. */
const OWN = 'broadsheet';
const FULL = 'broadsheet-full';
const BESIDE = [
  ['cold', 'cold', 'hugo'],
  ['cold', 'cold', 'eleventy'],
  ['edit', 'edited', 'hugo'],
] as const;
const EDIT: Record<number, Target> = { 10000: ['<=', 0.2], 100000: ['<=', 0.05] };
