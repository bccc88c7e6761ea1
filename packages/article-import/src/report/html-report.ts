import { openPartFile } from '../part-file.ts';
import type { ReportWriter } from './json-report.ts';
import { itemHtml } from './page/item.ts';
import { pageHead, pageTail } from './page/page.ts';

/**
 * Writes a report as one page to be read beside the old site: a line an item, with links to where it
 * stood, and everything that was kept, guessed and dropped under it. No script, nothing from elsewhere.
 * A browser has enough of 5,000 items: behind them the page names only how many more there are, and
 * those that were refused.
 */
export function openHtmlReport(file: string): ReportWriter {
  const out = openPartFile(file);
  let shown = 0;
  let hidden = 0;
  return {
    add(item) {
      if (shown >= MOST && item.kind !== 'refused') hidden++;
      else {
        shown++;
        out.add(itemHtml(item));
      }
    },
    close: (report) => out.close([pageHead(report)], pageTail(hidden)),
  };
}

const MOST = 5000;
