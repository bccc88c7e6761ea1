import { nearest } from '@broadsheet/article-schema';
import type * as z from 'zod';
import { isCamelCase, toCamelCase } from './camel-case.ts';
import type { NewsItem } from './news-item.ts';
import { FIRST_KEYS, FIRST_SINCE, type FirstItem, firstItem } from './schema/first.ts';
import { SECOND_KEYS, secondItem } from './schema/second.ts';
import { upgrade } from './upgrade.ts';

/**
 * Holds an item to its version of ninjs. The version is told, or is taken from the item itself: the
 * declared one cannot be trusted, so the form of its keys decides.
 * @throws {NinjsError} with every problem.
 */
export function parseNinjs(value: unknown, rules: NinjsRules = {}): NewsItem {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new NinjsError([{ path: [], message: 'The item is no object.' }]);
  if (depthOf(value) > DEEPEST)
    throw new NinjsError([
      { path: [], message: `The item is nested deeper than ${DEEPEST} levels.` },
    ]);
  const { version, known = [] } = rules;
  const family = version ? Number(version[0]) : familyOf(value);
  const problems = family === 1 ? sinceProblems(value, version) : urgencyProblems(value, family);
  const schema = family === 1 ? firstItem(known) : secondItem(known);
  const result = parsed(schema as z.ZodType, family === 1 ? value : toCamelCase(value), rules);
  if (!result.success) {
    const keys = family === 1 ? FIRST_KEYS : SECOND_KEYS;
    problems.push(...result.error.issues.flatMap((issue) => problemsOf(issue, keys)));
  }
  if (problems.length > 0) throw new NinjsError(problems);
  return family === 1 ? upgrade(result.data as FirstItem) : (result.data as NewsItem);
}

/** Where every key may be the sender's own, those that nobody knows are taken out, and told. */
function parsed(schema: z.ZodType, value: unknown, { known = [], onUnknown }: NinjsRules) {
  const result = schema.safeParse(value);
  if (result.success || !known.includes('*')) return result;
  const bare = structuredClone(value);
  for (const issue of result.error.issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const holder = issue.path.reduce((part, step) => part?.[step as never], bare as never);
    for (const key of issue.keys) {
      if (holder) delete (holder as unknown as Record<string, unknown>)[key];
      onUnknown?.([...issue.path, key].join('.'));
    }
  }
  return schema.safeParse(bare);
}

/** An item that its version of ninjs does not allow. */
export class NinjsError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join(' '));
    this.name = 'NinjsError';
    this.problems = problems;
  }
}

function familyOf(value: object): number {
  if (isCamelCase(value)) return 3;
  const keys = Object.keys(value);
  if (keys.some((key) => FIRST_ONLY.test(key))) return 1;
  const { associations, renditions, representationtype } = value as Record<string, unknown>;
  if ([associations, renditions].some((part) => isPlain(part))) return 1;
  if (/complete$/.test(String(representationtype))) return 1;
  const { standard } = value as { standard?: { version?: unknown } };
  const declared = String(standard?.version ?? '')[0];
  if (declared === '2' || keys.some((key) => SECOND_ONLY.test(key))) return 2;
  return 3;
}

const FIRST_ONLY =
  /^(\$standard|guid|headline(_.*)?|byline|(body|description)_.*|person|organisation|place|subject|event|object|infosource|genre|trustindicator|mimetype|service|priority)$/;
const SECOND_ONLY =
  /^(firstcreated|versioncreated|contentcreated|pubstatus|copyright(holder|notice)|usageterms|ednote|infosources|trustindicators|rightsinfo|digitalsourcetype|representationtype)$/;

function sinceProblems(value: object, version: string | undefined): Problem[] {
  if (!version || !/^1\.\d$/.test(version)) return [];
  const later = Object.keys(value).filter((key) => (FIRST_SINCE[key] ?? '') > version);
  const problems = later.map((key) => ({
    path: [key],
    message: `${key} came with ninjs ${FIRST_SINCE[key]}, and this is ${version}.`,
  }));
  if ((value as { type?: unknown }).type === 'component' && version < '1.2')
    problems.push({
      path: ['type'],
      message: `type: component came with ninjs 1.2, and this is ${version}.`,
    });
  return problems;
}

/** ninjs 3 counts urgency from 1 to 9; the versions before had any number. */
function urgencyProblems(value: object, family: number): Problem[] {
  const { urgency } = value as { urgency?: unknown };
  if (family < 3 || typeof urgency !== 'number') return [];
  if (Number.isInteger(urgency) && urgency >= 1 && urgency <= 9) return [];
  return [{ path: ['urgency'], message: `urgency is ${urgency}: it goes from 1 to 9.` }];
}

function problemsOf(issue: z.core.$ZodIssue, keys: readonly string[]): Problem[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const near = path.length === 0 ? nearest(key, keys) : undefined;
      const help = near ? ` Is it \`${near}\`?` : '';
      return { path: [...path, key], message: `${[...path, key].join('.')} is not known.${help}` };
    });
  }
  return [{ path, message: `${path.join('.') || 'The item'}: ${said(issue)}.` }];
}

function said(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `it can be ${issue.values.join(', ')}`;
  return issue.message.replace(/^Invalid input: /, '');
}

function depthOf(value: unknown): number {
  let level = [value];
  for (let depth = 0; depth <= DEEPEST; depth++) {
    level = level.flatMap((item) => (typeof item === 'object' && item ? Object.values(item) : []));
    if (level.length === 0) return depth;
  }
  return Number.POSITIVE_INFINITY;
}

function isPlain(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// An item in a package in a package, each with its parts, comes to twenty.
const DEEPEST = 40;

export interface NinjsRules {
  /** `1.0` to `3.1`; only what it allowed is allowed. */
  version?: string | undefined;
  /** Keys of the sender's own; `*` for whatever there is. */
  known?: readonly string[];
  /** Told each key that was taken out. */
  onUnknown?: (key: string) => void;
}

export interface Problem {
  path: (string | number)[];
  message: string;
}
