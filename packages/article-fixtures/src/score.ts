import { writeFileSync } from 'node:fs';

/**
 * Prints a score as a table against its targets; with `--json FILE` among the arguments it is also
 * written as JSON. Returns the exit code: 1 when a target is missed.
 * @example process.exitCode = printScore(rows, process.argv.slice(2));
 */
export function printScore(rows: readonly ScoreRow[], args: readonly string[]): number {
  const lines = rows.map((row) => [row.name, shown(row), goal(row), row.ok ? 'ok' : 'MISSED']);
  const widths = [0, 1, 2].map((at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  for (const line of lines)
    console.log(line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '));
  const file = args[args.indexOf('--json') + 1];
  if (args.includes('--json')) {
    if (!file) throw new Error('--json needs the name of a file.');
    writeFileSync(file, `${JSON.stringify(rows, null, 1)}\n`);
  }
  return rows.every(({ ok }) => ok) ? 0 : 1;
}

/**
 * A row whose `ok` follows from its target: `['>=', 0.99]`, `['>', 0.87]` or `['<=', 60]`; without one the row only
 * informs. What could not be measured is `value: null`, and misses its target.
 */
export function scoreRow(
  name: string,
  value: number | null,
  unit: string,
  target?: Target,
): ScoreRow {
  const ok = !target || (value !== null && isMet(value, target));
  return { name, value, unit, target: target ? `${target[0]} ${target[1]}` : null, ok };
}

function isMet(value: number, [sign, goal]: Target): boolean {
  if (sign === '<=') return value <= goal;
  return sign === '>=' ? value >= goal : value > goal;
}

function shown({ value, unit }: ScoreRow): string {
  const number = value === null ? 'not measured' : Number(value.toPrecision(4)).toString();
  return `${number} ${unit}`.trim();
}

function goal({ target }: ScoreRow): string {
  return target ?? '';
}

export type Target = readonly ['>=' | '>' | '<=', number];

export interface ScoreRow {
  name: string;
  value: number | null;
  unit: string;
  target: string | null;
  ok: boolean;
}
