import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Report, Totals } from '../report.ts';
import { fetchedText } from '../report-text.ts';
import { STYLE } from './style.ts';
import { text } from './text.ts';

/** Everything before the items: the totals, and what was decided most often. */
export function pageHead(report: Report): string {
  const { source, totals, fields, codes, examples, leftOut, counts, files, fetched } = report;
  const name = basename(source) || source;
  const hash = createHash('sha256').update(STYLE).digest('base64');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Import of ${text(name)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<p class="kicker">Import report</p>
<h1>${text(name)}</h1>
<p class="path">${text(source)}</p>
<ul class="totals">${totalTiles(totals)}</ul>
${fetched ? `<p>${text(fetchedText(fetched))}</p>\n` : ''}</header>
<main>
<section><h2>Fields</h2>${fieldsTable(fields)}</section>
<div class="lists">
${countList('Guessed or dropped, each with its first', codes, examples)}
${countList('Left out: a paper has no place for it', leftOut)}
${countList('Counted, not carried', counts)}
${countList('Files', files)}
</div>
<section id="items"><h2>Item by item</h2>
<form class="filter"><span>Show</span>
${FILTERS.map(([id, words], at) => `<label><input type="radio" name="show" id="${id}"${at === 0 ? ' checked' : ''}> ${words}</label>`).join('\n')}
</form>
`;
}

/** Everything behind the items. */
export function pageTail(hidden: number): string {
  const more =
    hidden > 0
      ? `<p class="more">${hidden} more items are in the JSON file of this report.</p>`
      : '';
  return `${more}</section>
</main>
</body>
</html>
`;
}

function totalTiles({ people, sources, ...kinds }: Totals): string {
  const named = { items: sources, ...kinds, people };
  const shown = Object.entries(named).filter(([name, number]) => number > 0 || name === 'refused');
  const words = (name: string) => ({ leftOut: 'left out', media: 'pictures' })[name] ?? name;
  return shown
    .map(
      ([name, number]) =>
        `<li class="${name}${number === 0 ? ' none' : ''}"><b>${number}</b> ${words(name)}</li>`,
    )
    .join('');
}

function fieldsTable(fields: Report['fields']): string {
  const rows = Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (rows.length === 0) return '<p>Nothing was decided about a field.</p>';
  const cells = rows.map(
    ([name, { kept, guessed, dropped }]) =>
      `<tr><th scope="row">${text(name)}</th>${cell('kept', kept)}${cell('guessed', guessed)}${cell('dropped', dropped)}</tr>`,
  );
  return `<table class="fields"><thead><tr><th>Field</th><th>Kept</th><th>Guessed</th><th>Dropped</th></tr></thead><tbody>${cells.join('')}</tbody></table>`;
}

function cell(what: string, number: number): string {
  return `<td class="${what}${number === 0 ? ' none' : ''}">${number}</td>`;
}

function countList(
  title: string,
  counts: Record<string, number>,
  examples: Record<string, string> = {},
): string {
  const most = Object.entries(counts).toSorted(([, a], [, b]) => b - a);
  if (most.length === 0) return '';
  const items = most.map(([name, number]) => {
    const example = examples[name];
    return `<li><b>${number}</b> <span>${text(name)}</span>${example ? ` <small>${text(example)}</small>` : ''}</li>`;
  });
  return `<section><h2>${text(title)}</h2><ul class="counts">${items.join('')}</ul></section>`;
}

const FILTERS = [
  ['show-all', 'everything'],
  ['show-guessed', 'what was guessed'],
  ['show-dropped', 'what was dropped'],
  ['show-refused', 'what was refused'],
] as const;
