import type { Tally } from './agree/ledger.ts';
import type { Finding } from './finding.ts';
import type { Settings } from './settings.ts';

/** Everything that a run found, and how much it looked at. */
export interface Report {
  folder: string;
  /** Where the folder stands on the web. */
  base: string;
  /** Files read. */
  files: number;
  pages: number;
  stories: number;
  /** How often each fact was compared, by format. */
  compared: Tally;
  /** Rules that are switched off, and why. */
  off: Settings['off'];
  /** Ordered by file, place and code. */
  findings: readonly Finding[];
}

export function byPlace(one: Finding, other: Finding): number {
  return (
    compare(one.file, other.file) ||
    (one.line ?? 0) - (other.line ?? 0) ||
    (one.column ?? 0) - (other.column ?? 0) ||
    compare(one.code, other.code) ||
    compare(one.message, other.message)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
