import type { Fetched } from '../media/fetching.ts';
import { shortened } from '../shortened.ts';
import type { Report, ReportItem } from './report.ts';

/** The report in short, for a terminal. */
export function reportText(report: Report): string {
  const { totals, files, notes, codes, examples, counts, leftOut, fetched } = report;
  return [
    `${counted(totals.sources, 'item', 'items')}: ${amounts(totals)}.`,
    `${counted(totals.people, 'person', 'people')}. Fields and pieces of text: ${notes.kept ?? 0} kept, ${notes.guessed ?? 0} guessed, ${notes.dropped ?? 0} dropped.`,
    `Files: ${listOf(files) || 'none'}.`,
    ...(fetched ? [fetchedText(fetched)] : []),
    ...section('Counted, not carried:', counts),
    ...section('Left out, because a paper has no place for them:', leftOut),
    ...section('Guessed or dropped most often, each with its first:', codes, examples),
    ...refusals(report.items),
  ].join('\n');
}

/** What was fetched in this run, and what waits for another. */
export function fetchedText({ pictures, bytes, waiting }: Fetched): string {
  const came = `${counted(pictures, 'picture', 'pictures')} fetched, ${(bytes / 1_000_000).toFixed(1)} MB`;
  if (waiting === 0) return `${came}.`;
  return `${came}. ${waiting} wait, because the limit for one run was reached: run it again to go on, or set --fetch-limit.`;
}

function amounts({ stories, pages, media, redirects, leftOut, refused }: Report['totals']): string {
  const all = [
    counted(stories, 'story', 'stories'),
    pages > 0 && counted(pages, 'page', 'pages'),
    media > 0 && counted(media, 'picture', 'pictures'),
    redirects > 0 && counted(redirects, 'redirect', 'redirects'),
    leftOut > 0 && `${leftOut} left out`,
    `${refused} refused`,
  ];
  return all.filter(Boolean).join(', ');
}

function counted(number: number, one: string, other: string): string {
  return `${number} ${PLURALS.select(number) === 'one' ? one : other}`;
}

function section(
  title: string,
  counts: Record<string, number>,
  examples: Record<string, string> = {},
): string[] {
  const most = Object.entries(counts)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST);
  if (most.length === 0) return [];
  const width = Math.max(...most.map(([name]) => name.length));
  const lines = most.map(([name, number]) => {
    const said = examples[name] ?? '';
    const example = shortened(said, EXAMPLE);
    return `  ${String(number).padStart(6)}  ${name.padEnd(width)}  ${example}`.trimEnd();
  });
  return [title, ...lines];
}

function refusals(items: readonly ReportItem[]): string[] {
  const refused = items.filter(({ kind }) => kind === 'refused');
  if (refused.length === 0) return [];
  const lines = refused.slice(0, 20).map(({ source, reason, code }) => {
    const { file, line, column } = source;
    return `  ${file}:${line}:${column}  ${reason} (${code})`;
  });
  const more = refused.length - lines.length;
  return ['Refused:', ...lines, ...(more > 0 ? [`  and ${more} more: see the report.`] : [])];
}

function listOf(counts: Record<string, number>): string {
  return Object.entries(counts)
    .map(([name, number]) => `${number} ${name}`)
    .join(', ');
}

const MOST = 10;
const EXAMPLE = 80;
const PLURALS = new Intl.PluralRules('en');
