import type { Report } from '../report.ts';
import { githubReport } from './github.ts';
import { jsonReport } from './json.ts';
import { textReport } from './text.ts';

/** How a report is written down. */
export const REPORTERS = {
  text: textReport,
  json: jsonReport,
  github: githubReport,
} as const satisfies Record<string, (report: Report) => string>;

export type Reporter = keyof typeof REPORTERS;
