import { closest, distance } from 'fastest-levenshtein';
import type * as z from 'zod';

/**
 * Says what zod found in the words of the paper: which field, what is wrong, what to do. One zod
 * issue gives one finding, or one for each unknown field. `prefix` begins the codes: `story`, `options`.
 */
export function explain(issue: z.core.$ZodIssue, prefix: string, subject: Subject): Finding[] {
  const flat = issue.code === 'invalid_union' ? bestBranch(issue) : issue;
  const path = flat.path;
  const name = nameOf(path);
  if (flat.code === 'unrecognized_keys') {
    return flat.keys.map((key) => unknownField([...path, key], prefix, subject.known(path)));
  }
  if (flat.code === 'custom' && flat.params) return [custom(flat.params as CustomParams, path)];
  const value = valueAt(subject.input, path);
  if (value === undefined) return [missing(name, path, prefix, subject)];
  return [
    {
      path,
      on: 'value',
      code: `${prefix}/field-value`,
      message: `${name} ${saysOf(flat)}.`,
      help: helpOf(flat, value),
    },
  ];
}

/** `byline[1].role` for `['byline', 1, 'role']`. */
export function nameOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, step) =>
      typeof step === 'number'
        ? `${name}[${step}]`
        : name
          ? `${name}.${String(step)}`
          : String(step),
    '',
  );
}

/** The known name that is nearest to a mistyped one, where one is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const found = closest(name, [...known]);
  return distance(name, found) <= Math.min(3, Math.floor(name.length / 2)) ? found : undefined;
}

function unknownField(path: PropertyKey[], prefix: string, known: readonly string[]): Finding {
  const key = String(path.at(-1));
  const near = nearest(key, known);
  return {
    path,
    on: 'key',
    code: `${prefix}/field-unknown`,
    message: `${nameOf(path)} is not a known ${prefix === 'options' ? 'option' : 'field'}.`,
    help: near ? `Did you mean \`${near}\`?` : `Known here: ${known.join(', ')}.`,
  };
}

function missing(
  name: string,
  path: readonly PropertyKey[],
  prefix: string,
  subject: Subject,
): Finding {
  const special = subject.missing?.(path);
  return {
    path,
    on: 'key',
    code: special?.code ?? `${prefix}/field-missing`,
    message: `${name} is missing.`,
    help:
      special?.help ??
      `Add \`${String(path.at(-1))}:\`${path.length > 1 ? ` under \`${nameOf(path.slice(0, -1))}:\`` : ''}.`,
    option: special?.option,
  };
}

function custom(params: CustomParams, path: readonly PropertyKey[]): Finding {
  return {
    path,
    on: 'value',
    code: params.code,
    message: `${nameOf(path)} ${params.says}.`,
    help: params.help,
  };
}

function saysOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `should be ${KIND_OF[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return 'is not one of the values it can have';
    case 'too_small':
      return issue.origin === 'string'
        ? 'is empty'
        : `is too ${issue.origin === 'array' ? 'short' : 'small'}: at least ${issue.minimum}`;
    case 'too_big':
      return `is too large: at most ${issue.maximum}`;
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'is not written as it should be';
    default:
      return 'is not what it should be';
  }
}

function helpOf(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'invalid_type') {
    const isNumberForText =
      issue.expected === 'string' && (typeof value === 'number' || typeof value === 'boolean');
    return isNumberForText
      ? `It is ${describe(value)}. Put it in quotes.`
      : `It is ${describe(value)}.`;
  }
  if (issue.code === 'invalid_value') {
    const choices = issue.values.map(String);
    const near = typeof value === 'string' ? nearest(value, choices) : undefined;
    return `${near ? `Did you mean \`${near}\`? ` : ''}It can be ${choices.join(', ')}.`;
  }
  if (issue.code === 'too_small' && issue.origin === 'string')
    return 'Write something, or take the line out.';
  if (issue.code === 'invalid_format' && issue.format === 'url')
    return 'Write a whole address that begins with https://.';
  return `It is ${describe(value)}.`;
}

function describe(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  if (typeof value === 'string')
    return `the text “${value.length > 60 ? `${value.slice(0, 60)}…` : value}”`;
  return `the ${typeof value === 'boolean' ? 'value' : typeof value} ${String(value)}`;
}

/** Of a union's branches the one that came furthest: its first issue lies deepest. */
function bestBranch(issue: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue {
  const depth = (branch: z.core.$ZodIssue[]) =>
    Math.max(
      ...branch.map(
        ({ path, code }) =>
          path.length + (code === 'unrecognized_keys' || code === 'custom' ? 0.5 : 0),
      ),
    );
  const [best] = issue.errors.toSorted((a, b) => depth(b) - depth(a));
  const first = best?.[0];
  if (!first) return { ...issue, code: 'custom', params: NO_BRANCH } as z.core.$ZodIssue;
  return { ...first, path: [...issue.path, ...first.path] };
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step],
    input,
  );
}

const NO_BRANCH: CustomParams = {
  code: 'story/field-value',
  says: 'is not what it should be',
  help: 'See the field in the reference.',
};
const KIND_OF: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};
const FORMATS: Record<string, string> = {
  url: 'is not a web address',
  email: 'is not an e-mail address',
  regex: 'is not written as it should be',
};

export interface Finding {
  path: readonly PropertyKey[];
  on: 'key' | 'value';
  code: string;
  message: string;
  help: string;
  option?: string | undefined;
}

/** What was parsed: the raw input, the names known at a path, and words for particular missing fields. */
export interface Subject {
  input: unknown;
  known: (path: readonly PropertyKey[]) => readonly string[];
  missing?: (
    path: readonly PropertyKey[],
  ) => { code: string; help: string; option?: string } | undefined;
}

interface CustomParams {
  code: string;
  says: string;
  help: string;
}
