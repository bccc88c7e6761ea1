import type { Report } from '../report.ts';

/** The whole report for programs. */
export function jsonReport({ compared, ...report }: Report): string {
  const facts = Object.fromEntries(
    [...compared].map(([format, counts]) => [format, Object.fromEntries(counts)]),
  );
  return JSON.stringify({ ...report, compared: facts }, null, 1);
}
