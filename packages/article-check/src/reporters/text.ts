import type { Tally } from '../agree/ledger.ts';
import { NAMES } from '../agree/ledger.ts';
import { FORMATS } from '../facts.ts';
import type { Finding } from '../finding.ts';
import type { Report } from '../report.ts';
import type { Exception } from '../settings.ts';

/** At most so many places are told of each rule; the other reporters tell all. */
const MOST = 10;

/** For people: findings by rule, with what to do once for each, then what was looked at. */
export function textReport(report: Report): string {
  const { findings, files, pages, stories, off } = report;
  const byCode = Map.groupBy(findings, ({ code }) => code);
  const groups = [...byCode].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(groupText);
  const skipped = Object.entries(off).map(offText);
  return [
    ...groups,
    [
      comparedText(report.compared),
      ...skipped,
      `${number(files, 'file')}, ${number(pages, 'page')}, ${number(stories, 'story', 'stories')}: ${
        findings.length === 0 ? 'nothing wrong' : number(findings.length, 'finding')
      }`,
    ]
      .filter(Boolean)
      .join('\n'),
  ].join('\n\n');
}

function groupText([code, findings]: [string, Finding[]]): string {
  const lines = findings.slice(0, MOST).map(({ file, line, column, pointer, message }) => {
    const place = [file, ...(line === undefined ? [] : [line, column ?? 1])].join(':');
    return `  ${place}${pointer ? ` ${pointer}` : ''}\n    ${message}`;
  });
  const more = findings.length - MOST;
  return [
    `${code} (${findings.length})`,
    ...lines,
    ...(more > 0 ? [`  and ${more} more; --format json lists all`] : []),
    `  → ${findings[0]?.advice}`,
  ].join('\n');
}

function offText([code, exception]: [string, Exception]): string {
  if (typeof exception === 'string') return `off: ${code} (${exception})`;
  const { files, reason } = exception;
  return `off in ${files.length === 1 ? files[0] : number(files.length, 'place')}: ${code} (${reason})`;
}

function comparedText(compared: Tally): string {
  const counts = FORMATS.flatMap((format) => {
    const row = compared.get(format);
    const total = [...(row?.values() ?? [])].reduce((sum, count) => sum + count, 0);
    return total === 0 ? [] : [`${NAMES[format]} ${total.toLocaleString('en')}`];
  });
  return counts.length === 0 ? '' : `facts compared: ${counts.join(', ')}`;
}

function number(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
