import { type Correction, markdownParts, readMarkdown } from '@broadsheet/article-schema';
import { isMap, isScalar, isSeq, parseDocument, stringify, type YAMLSeq } from 'yaml';

/**
 * The text of a story's file with one more correction. Everything else stays as it is, sign by sign:
 * comments, quotes, order, line ends. Only where the list is an alias or the front matter a map in braces,
 * the YAML library writes the front matter anew. `at` is local time of the paper, or has an offset.
 */
export function addCorrection(text: string, correction: Correction): string {
  const { open, yaml, rest } = markdownParts(text);
  const eol = open.endsWith('\r\n') ? '\r\n' : '\n';
  for (const edit of [edited, rewritten]) {
    const next = `${open}${edit(yaml, correction, eol)}${rest}`;
    if (isFaithful(text, next, correction)) return next;
  }
  throw new Error('The correction would change something else.');
}

function edited(yaml: string, correction: Correction, eol: string): string {
  const { at, cut, write } = placeIn(yaml, correction);
  return yaml.slice(0, at) + write.replaceAll('\n', eol) + yaml.slice(cut);
}

/** Where in the YAML what is written, and up to where something is replaced. */
function placeIn(yaml: string, correction: Correction): Edit {
  const document = parseDocument(yaml);
  const root = document.contents;
  const items = isMap(root) ? root.items : [];
  const pair = items.find(({ key }) => isScalar(key) && key.value === 'corrections');
  if (!pair) return appended(yaml, correction);
  const list = pair.value;
  if (isSeq(list) && list.items.length > 0)
    return list.flow ? inFlow(list, correction) : inBlock(yaml, list, correction);
  const value = list as { range?: [number, number, number] } | null;
  const key = (pair.key as { range: [number, number, number] }).range;
  const [, end] = value?.range ?? key;
  const colon = yaml.indexOf(':', key[1]) + 1;
  return { at: colon, cut: Math.max(colon, end), write: `\n${itemOf(correction, '  ')}`.trimEnd() };
}

/** A list that is not there yet stands behind everything else. */
function appended(yaml: string, correction: Correction): Edit {
  const gap = yaml === '' || yaml.endsWith('\n') ? '' : '\n';
  return {
    at: yaml.length,
    cut: yaml.length,
    write: `${gap}corrections:\n${itemOf(correction, '  ')}`,
  };
}

function inBlock(yaml: string, list: YAMLSeq, correction: Correction): Edit {
  const start = rangeOf(list)[0];
  const indent = yaml.slice(yaml.lastIndexOf('\n', start - 1) + 1, start);
  const last = rangeOf(list.items.at(-1));
  // The end of the last item's last line, with a comment that stands on it.
  const line = yaml.slice(0, last[1]).trimEnd().length;
  const newline = yaml.indexOf('\n', line);
  const at = newline === -1 ? yaml.length : newline + 1;
  const gap = newline === -1 ? '\n' : '';
  return { at, cut: at, write: `${gap}${itemOf(correction, indent)}` };
}

function inFlow(list: YAMLSeq, correction: Correction): Edit {
  const at = rangeOf(list.items.at(-1))[1];
  return { at, cut: at, write: `, ${JSON.stringify(correction)}` };
}

/** Written by the YAML library, comments and all. */
function rewritten(yaml: string, correction: Correction, eol: string): string {
  const document = parseDocument(yaml);
  const list = document.toJS().corrections as unknown[] | null | undefined;
  document.set('corrections', document.createNode([...(list ?? []), correction]));
  return document.toString({ lineWidth: 0 }).replace(/\r?\n/g, eol);
}

/** One item of a list in lines of its own, ending with a line end. */
function itemOf({ at, kind, text }: Correction, indent: string): string {
  const lines = stringify([{ at, kind, text }], { lineWidth: 0, version: '1.2' });
  return lines.replace(/^(?=.)/gm, indent);
}

/** Whether the fields, read again, are the old ones and one correction more. */
function isFaithful(before: string, after: string, correction: Correction): boolean {
  const [old, now] = [readMarkdown('', before), readMarkdown('', after)];
  const corrections = (old.fields.corrections ?? []) as unknown[];
  const expected = { ...old.fields, corrections: [...corrections, correction] };
  return (
    now.issues.length === 0 &&
    now.body === old.body &&
    sortedJson(now.fields) === sortedJson(expected)
  );
}

function sortedJson(fields: Record<string, unknown>): string {
  return JSON.stringify(Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function rangeOf(node: unknown): [number, number, number] {
  const { range } = node as { range?: [number, number, number] };
  if (!range) throw new Error('A node of the document has no place.');
  return range;
}

interface Edit {
  at: number;
  cut: number;
  write: string;
}
