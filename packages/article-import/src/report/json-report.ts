import { openPartFile } from '../part-file.ts';
import type { Report, ReportItem } from './report.ts';

/** Writes a report as JSON while its items come, in the shape of `Report`; only the item at hand is kept. */
export function openJsonReport(file: string): ReportWriter {
  const out = openPartFile(file);
  let isFirst = true;
  return {
    add(item) {
      out.add(`${isFirst ? '' : ','}\n  ${JSON.stringify(item)}`);
      isFirst = false;
    },
    close(report) {
      const { items: _, ...rest } = report;
      const head = JSON.stringify(rest, null, 1).replace(/\n\}$/, ',\n "items": [');
      out.close([head], `${isFirst ? '' : '\n '}]\n}\n`);
    },
  };
}

export interface ReportWriter {
  add: (item: ReportItem) => void;
  /** Writes what is known last; the items of this report are not looked at. */
  close: (report: Report) => void;
}
