import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument, stringify } from 'yaml';
import type { Issue } from './issue.ts';
import { plainYaml } from './plain-yaml.ts';

/**
 * Splits the text of a file into front matter and body, keeping where each field stands. The front
 * matter is YAML 1.2 (core schema) between two lines of three hyphens at the head of the file.
 */
export function readMarkdown(file: string, text: string): MarkdownFile {
  const match = FRONT_MATTER.exec(text);
  if (!match)
    return {
      fields: {},
      body: text,
      bodyLine: 1,
      issues: [noFrontMatter(file, text)],
      at: () => START,
    };
  const [whole, open = '', yaml = ''] = match;
  const body = { body: text.slice(whole.length), bodyLine: whole.split('\n').length };
  const plain = plainYaml(yaml);
  if (plain) {
    const at: MarkdownFile['at'] = (...where) => readYaml(file, open, yaml).at(...where);
    return { fields: plain, ...body, issues: [], at };
  }
  return { ...readYaml(file, open, yaml), ...body };
}

/** Front matter as the library reads it, with the place of every field. */
function readYaml(
  file: string,
  open: string,
  yaml: string,
): Pick<MarkdownFile, 'fields' | 'issues' | 'at'> {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, merge: false });
  const firstLine = open.split('\n').length;
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const issues = document.errors.map(
    (error): Issue => ({
      code: 'story/yaml',
      file,
      ...place(error.pos[0]),
      message: `The front matter is not YAML: ${sentence(error.message)}`,
      help: 'Mend this line. Text that holds a colon and a space, or begins with a sign, needs quotes.',
    }),
  );
  const fields = issues.length > 0 ? {} : fieldsOf(document);
  if (!fields) issues.push(tooManyAliases(file));
  return {
    fields: fields ?? {},
    issues,
    at: (path, on = 'value') => place(offsetOf(document, path, on)),
  };
}

/** The body alone, for whoever has read the front matter before. */
export function markdownBody(text: string): string {
  return text.slice(FRONT_MATTER.exec(text)?.[0].length ?? 0);
}

/** The pieces of a file, which joined are the file again; without front matter all of it is `rest`. */
export function markdownParts(text: string): MarkdownParts {
  const [, open = '', yaml = ''] = FRONT_MATTER.exec(text) ?? [];
  return { open, yaml, rest: text.slice(open.length + yaml.length) };
}

/** The text of a file with these fields as front matter, in their order, and this body. */
export function writeMarkdown(fields: Record<string, unknown>, body: string): string {
  const yaml = stringify(fields, { lineWidth: 0, version: '1.2' });
  const text = body.replace(/^\n+|\s+$/g, '');
  return `---\n${yaml}---\n${text ? `\n${text}\n` : ''}`;
}

const FRONT_MATTER = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;
const START: Place = { line: 1, column: 1 };

/** The fields as plain data; undefined where aliases would make them grow without end. */
function fieldsOf(document: Document): Record<string, unknown> | undefined {
  try {
    const fields: unknown = document.toJS({ maxAliasCount: 50 });
    return fields !== null && typeof fields === 'object' && !Array.isArray(fields)
      ? { ...fields }
      : {};
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

function tooManyAliases(file: string): Issue {
  return {
    code: 'story/yaml',
    file,
    ...START,
    message: 'The front matter repeats itself through aliases beyond any use.',
    help: 'Write the values out in place of the `*aliases`.',
  };
}

/** Where the value or key at `path` begins; where it is not there, the nearest thing around it. */
function offsetOf(document: Document, path: readonly PropertyKey[], on: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const [index, step] of path.entries()) {
    const isLast = index === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find(
        ({ key }) => isScalar(key) && String(key.value) === String(step),
      );
      if (!pair) return offset;
      const key = startOf(pair.key) ?? offset;
      offset = isLast && on === 'value' ? (startOf(pair.value) ?? key) : key;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number' && node.items[step] !== undefined) {
      node = node.items[step];
      offset = startOf(node) ?? offset;
    } else {
      return offset;
    }
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  const range = (node as { range?: [number, number, number] | null } | null)?.range;
  return range?.[0];
}

function noFrontMatter(file: string, text: string): Issue {
  const isOpen = /^\uFEFF?---[ \t]*\r?\n/.test(text);
  return {
    code: 'story/front-matter-missing',
    file,
    ...START,
    message: isOpen ? 'The front matter has no end.' : 'The file has no front matter.',
    help: isOpen
      ? 'Close it with a line of three hyphens, `---`.'
      : 'Begin it with a line of three hyphens, then the fields such as `headline:`, then three hyphens again.',
  };
}

function sentence(message: string): string {
  const first = (message.split('\n')[0] ?? '').trim().replace(/[.:]$/, '');
  return `${first.charAt(0).toLowerCase()}${first.slice(1)}.`;
}

export interface MarkdownFile {
  fields: Record<string, unknown>;
  body: string;
  /** The line of the file on which the body begins. */
  bodyLine: number;
  issues: Issue[];
  /** Where a field stands in the file; for a field that is missing, where its parent stands. */
  at: (path: readonly PropertyKey[], on?: 'key' | 'value') => Place;
}

/** Counted from 1. */
export interface Place {
  line: number;
  column: number;
}

export interface MarkdownParts {
  /** The line of hyphens that begins the front matter, with its line end. */
  open: string;
  yaml: string;
  /** From the closing line of hyphens on. */
  rest: string;
}
