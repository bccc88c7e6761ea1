/**
 * Front matter that holds nothing but what nearly all of it does, as the YAML library would read it in ten
 * times the time: names with text, dates, whole numbers, lists and names below them, JSON. Undefined for
 * anything else, which is for the library to read.
 */
export function plainYaml(yaml: string): Record<string, unknown> | undefined {
  if (ODD.test(yaml) || yaml.includes('__proto__')) return undefined;
  const lines = yaml.split('\n').filter((line) => !/^ *(#|$)/.test(line));
  const reader: Reader = { lines, at: 0 };
  const fields = mapOf(reader, 0, 0);
  return reader.at === lines.length ? fields : undefined;
}

function mapOf(reader: Reader, indent: number, depth: number): Fields | undefined {
  const fields: Fields = {};
  for (let line = lineAt(reader, indent); line !== undefined; line = lineAt(reader, indent)) {
    const [, name, rest] = NAME.exec(line) ?? [];
    if (name === undefined || name in fields || RESERVED.test(name)) return undefined;
    reader.at++;
    const value = rest === undefined ? belowOf(reader, indent, depth) : scalarOf(rest);
    if (value === undefined) return undefined;
    fields[name] = value;
  }
  return Object.keys(fields).length > 0 ? fields : undefined;
}

/** What stands below a name: names further in, or a list. */
function belowOf(reader: Reader, indent: number, depth: number): unknown {
  const line = reader.lines[reader.at];
  if (line === undefined || depth > DEEPEST) return undefined;
  const further = line.search(/[^ ]/);
  const isList = line.startsWith('- ', further);
  if (further < indent || (further === indent && !isList)) return undefined;
  return isList ? listOf(reader, further, depth + 1) : mapOf(reader, further, depth + 1);
}

function listOf(reader: Reader, indent: number, depth: number): unknown[] | undefined {
  const items: unknown[] = [];
  for (let line = lineAt(reader, indent); line !== undefined; line = lineAt(reader, indent)) {
    if (!line.startsWith('- ')) return items;
    const rest = line.slice(2);
    const isMap = NAME.test(rest);
    // The names of an item stand as far in as its first one.
    if (isMap) reader.lines[reader.at] = `${' '.repeat(indent + 2)}${rest}`;
    else reader.at++;
    const item = isMap ? mapOf(reader, indent + 2, depth) : scalarOf(rest);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

/** The next line without its indent; undefined where the text ends or goes on further out, or further in. */
function lineAt({ lines, at }: Reader, indent: number): string | undefined {
  const line = lines[at];
  return line !== undefined && line.search(/[^ ]/) === indent ? line.slice(indent) : undefined;
}

function scalarOf(text: string): unknown {
  if (QUOTED.test(text)) return JSON.parse(text);
  if (SINGLE.test(text)) return text.slice(1, -1).replaceAll("''", "'");
  if (/^[[{]/.test(text)) return namesOf(text) ?? jsonOf(text);
  if (DATE.test(text)) return text;
  if (/^(?:0|[1-9]\d{0,8})$/.test(text)) return Number(text);
  if (text === 'true' || text === 'false') return text === 'true';
  return isPlain(text) ? text : undefined;
}

/** Text without quotes that can be nothing but text; numbers hold no space. */
function isPlain(text: string): boolean {
  return (
    /^(?:[\p{L}/($“‘«„¿¡]|\d+ )/u.test(text) && !/: |:$| #| $/.test(text) && !RESERVED.test(text)
  );
}

/** `[one, two words]`. */
function namesOf(text: string): string[] | undefined {
  const names = NAMES.exec(text)?.[1]
    ?.split(',')
    .map((name) => name.trim());
  return names?.every(isPlain) ? names : undefined;
}

/** JSON of text, whole numbers, true and false, with no name twice in one place. */
function jsonOf(text: string): unknown {
  if (text.length > LONGEST) return undefined;
  const bare = text.replace(QUOTED_WITHIN, 'S');
  if (!/^(?:[[\]{},: ]|S|true|false|\b(?:0|[1-9]\d{0,8})\b)*$/.test(bare)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return namesIn(value) === (bare.match(/S *:/g)?.length ?? 0) ? value : undefined;
  } catch {
    return undefined;
  }
}

function namesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce<number>((sum, inner) => sum + namesIn(inner), own);
}

// Controls, spaces and line ends that are not plain ones.
const ODD = /(?!\n)\p{Cc}|[\u00A0\u2028\u2029\uFEFF\uFFFE\uFFFF]/u;
const NAME = /^([A-Za-z][\w-]{0,60}):(?: ([^ ].*))?$/;
const QUOTED = /^"(?:[^"\\]|\\["\\/nt])*"$/;
const QUOTED_WITHIN = /"(?:[^"\\]|\\["\\/nt])*"/g;
const SINGLE = /^'(?:[^']|'')*'$/;
const DATE = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?: ?(?:Z|[+-]\d{2}:?\d{2}))?)?$/;
const NAMES = /^\[([^\][{}:#"'&*!|>%@`]*)\]$/;
/** Words that are no text in YAML. */
const RESERVED = /^(?:null|true|false)$/i;
const DEEPEST = 8;
/** Of JSON: names in it may not be longer than this, and so nothing in it is. */
const LONGEST = 1000;

interface Reader {
  lines: string[];
  at: number;
}

type Fields = Record<string, unknown>;
