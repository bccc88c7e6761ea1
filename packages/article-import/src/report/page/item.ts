import type { Note } from '../../reader.ts';
import type { ReportItem } from '../report.ts';
import { linkTo, text } from './text.ts';

/** One item: what it is called, where it stood and stands, and every decision about it. */
export function itemHtml(item: ReportItem): string {
  const { kind, notes, title, path, old, source, status, reason, to, counts } = item;
  const of = (what: Note['what']) => notes.filter((note) => note.what === what).length;
  const [guessed, dropped] = [of('guessed'), of('dropped')];
  const marks = [
    mark(kind, kind.replace('-', ' ')),
    ...(status ? [mark('draft', 'not public')] : []),
    ...(guessed ? [mark('guessed', `${guessed} guessed`)] : []),
    ...(dropped ? [mark('dropped', `${dropped} dropped`)] : []),
  ];
  const facts = [
    ...(old ? [fact('Old site', linkTo(old))] : []),
    ...(path ? [fact('File', `<code>${text(path)}</code> ${text(item.state)}`)] : []),
    ...(to ? [fact('Leads to', linkTo(to))] : []),
    fact('Source', `<code>${text(`${source.file}:${source.line}:${source.column}`)}</code>`),
    ...(reason ? [fact('Why', `${text(reason)} <code>${text(item.code)}</code>`)] : []),
    ...Object.entries(counts ?? {}).map(([name, number]) => fact(capital(name), String(number))),
  ];
  const classes = [kind, guessed ? 'has-guessed' : '', dropped ? 'has-dropped' : '']
    .join(' ')
    .trim();
  return `<details class="item ${classes}"><summary><span class="title">${text(title || path || source.file)}</span> ${marks.join(' ')}</summary>
<dl>${facts.join('')}</dl>${notesTable(notes)}</details>\n`;
}

function notesTable(notes: readonly Note[]): string {
  if (notes.length === 0) return '';
  const rows = notes.map(
    ({ what, field, value, source, confidence, message, place, code }) =>
      `<tr class="${what}"><td>${what}</td><td>${text(field)}</td><td>${text(value)}</td><td>${text(source)}${confidence ? ` (${confidence})` : ''}</td><td>${text(message)} <code>${text(code)} ${place.line}:${place.column}</code></td></tr>`,
  );
  return `<table><thead><tr><th>What</th><th>Field</th><th>Value</th><th>From</th><th>Why, and where in the source</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function capital(name: string): string {
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}

function mark(name: string, words: string): string {
  return `<span class="mark ${name}">${text(words)}</span>`;
}

function fact(name: string, html: string): string {
  return `<dt>${text(name)}</dt><dd>${html}</dd>`;
}
