import { CORE_SCHEMA, load } from 'js-yaml';
import { parse as parseToml, TomlError } from 'smol-toml';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Place } from '../../reader.ts';

/**
 * Splits a file of an archive into front matter (YAML, TOML or JSON) and body. A key that YAML repeats
 * keeps its last value, as the generators that wrote it had it; `repeated` names it.
 * @throws {FrontMatterError} where the front matter cannot be read.
 */
export function splitFrontMatter(file: string, text: string): FrontMatter {
  const yaml = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(text);
  if (yaml && yaml.index === 0) return yamlFields(file, text, yaml);
  const toml = /^\uFEFF?\+\+\+[ \t]*\r?\n([\s\S]*?)^\+\+\+[ \t]*(?:\r?\n|$)/m.exec(text);
  if (toml && toml.index === 0) return tomlFields(file, text, toml);
  const none: FrontMatter = {
    fields: {},
    body: text,
    bodyLine: 1,
    repeated: [],
    at: () => ({ file, line: 1, column: 1 }),
  };
  if (!/^\s*\{[\s\S]*?\}\s*\n/.test(text)) return none;
  return jsonFields(file, text) ?? none;
}

/** Front matter that cannot be read, with its place. */
export class FrontMatterError extends Error {
  readonly place: Place;

  constructor(message: string, place: Place) {
    super(message);
    this.name = 'FrontMatterError';
    this.place = place;
  }
}

function yamlFields(
  file: string,
  text: string,
  [whole, , source = '']: RegExpExecArray,
): FrontMatter {
  const lines = new LineCounter();
  const document = parseDocument(source, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    merge: true,
  });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + 1, column: col };
  };
  const [error] = document.errors;
  const lenient = error && readLeniently(source);
  if (error && !lenient)
    throw new FrontMatterError(error.message.split('\n')[0] ?? '', place(error.pos[0]));
  const keys = isMap(document.contents) ? document.contents.items.map(({ key }) => key) : [];
  const named = keys
    .filter((key) => isScalar(key))
    .map((key) => ({ name: String(key.value), offset: key.range?.[0] ?? 0 }));
  const seen = new Set<string>();
  const repeated = named
    .filter(({ name }) => seen.size === seen.add(name).size)
    .map(({ name }) => name);
  return {
    fields: lenient ?? asFields(document.toJS({ maxAliasCount: 50 })),
    body: text.slice(whole.length),
    bodyLine: whole.split('\n').length,
    repeated,
    isLenient: lenient !== undefined,
    at: (field) => place(named.findLast(({ name }) => name === field)?.offset ?? 0),
  };
}

/** As js-yaml reads it, which generators use and which is less strict; undefined where even that fails. */
function readLeniently(source: string): Record<string, unknown> | undefined {
  try {
    return asFields(load(source, { schema: CORE_SCHEMA, json: true }));
  } catch {
    return undefined;
  }
}

function asFields(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? { ...value } : {};
}

function tomlFields(
  file: string,
  text: string,
  [whole, source = '']: RegExpExecArray,
): FrontMatter {
  const lines = source.split('\n');
  try {
    const fields = JSON.parse(JSON.stringify(parseToml(source))) as Record<string, unknown>;
    const at = (field: string) => ({
      file,
      line:
        Math.max(
          0,
          lines.findIndex((line) => line.startsWith(field)),
        ) + 2,
      column: 1,
    });
    return {
      fields,
      body: text.slice(whole.length),
      bodyLine: whole.split('\n').length,
      repeated: [],
      at,
    };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    throw new FrontMatterError(error.message.split('\n')[0] ?? '', {
      file,
      line: error.line + 1,
      column: error.column,
    });
  }
}

/** JSON front matter ends where its first object ends: a brace alone at the head of a line. */
function jsonFields(file: string, text: string): FrontMatter | undefined {
  const whole = /^\s*\{[\s\S]*?^\}[ \t]*\r?\n/m.exec(text)?.[0];
  if (!whole) return undefined;
  try {
    const fields = JSON.parse(whole) as Record<string, unknown>;
    return {
      fields,
      body: text.slice(whole.length),
      bodyLine: whole.split('\n').length,
      repeated: [],
      at: () => ({ file, line: 1, column: 1 }),
    };
  } catch {
    return undefined;
  }
}

export interface FrontMatter {
  fields: Record<string, unknown>;
  body: string;
  /** The line on which the body begins. */
  bodyLine: number;
  /** Keys that stand more than once. */
  repeated: string[];
  /** Whether only a less strict reader could read it. */
  isLenient?: boolean;
  at: (field: string) => Place;
}
