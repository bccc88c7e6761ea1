import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import * as z from 'zod';
import type { Item, Place } from '../../reader.ts';

/**
 * The redirects that a Ghost was given: `redirects.yaml`, or `redirects.json` before Ghost 4. Those that
 * are patterns and no plain addresses are left out: a static host has rules of its own for them.
 */
export function redirectsIn(
  folder: string,
  file: string,
  address: (to: string) => string | undefined,
): Item[] {
  const place = { file, line: 1, column: 1 };
  let value: unknown;
  try {
    // JSON is YAML too.
    value = parse(readFileSync(join(folder, file), 'utf8'), { maxAliasCount: 50 });
  } catch (error) {
    const [at] = (error instanceof YAMLParseError && error.linePos) || [];
    const source = at ? { file, line: at.line, column: at.col } : place;
    const reason = `The redirects cannot be read: ${(error as Error).message.split('\n')[0]}`;
    return [{ kind: 'refused', code: 'import/redirects', reason, source, notes: [] }];
  }
  const list = asList.safeParse(value);
  const map = asMap.safeParse(value);
  const pairs: [string, string][] = list.success
    ? list.data.map(({ from, to }) => [from, to])
    : map.success
      ? Object.values(map.data).flatMap((each) => Object.entries(each))
      : [];
  if (pairs.length > 0) return pairs.map((pair) => redirectOf(pair, place, address));
  const reason = 'The file holds no redirects of a Ghost.';
  return [{ kind: 'refused', code: 'import/redirects', reason, source: place, notes: [] }];
}

function redirectOf(
  [from, to]: [string, string],
  source: Place,
  address: (to: string) => string | undefined,
): Item {
  const path = pathOf(from);
  const target = /\$\d/.test(to) ? undefined : (address(to) ?? to);
  if (path && target && /^(\/(?!\/)|https?:\/\/)\S*$/.test(target))
    return { kind: 'redirect', from: [path], to: target, source, notes: [] };
  const reason = `${from} is a pattern: write it as a rule of the host, to ${to}.`;
  return { kind: 'left-out', code: 'import/redirect-pattern', reason, source, notes: [] };
}

/** The one path that an expression means; undefined where it means several. */
function pathOf(expression: string): string | undefined {
  const bare = expression
    .replace(/^\^/, '')
    .replace(/(\/\?)?\$$/, (end) => (end.startsWith('/') ? '/' : ''))
    .replace(/\\([/.?+-])/g, '$1');
  return /^\/(?!\/)[\w\-.~%/]*$/.test(bare) ? bare : undefined;
}

const asList = z.array(z.object({ from: z.string(), to: z.string() }));
const asMap = z.record(z.string(), z.record(z.string(), z.string()));
