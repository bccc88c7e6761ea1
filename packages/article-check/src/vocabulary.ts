import { PROPERTIES, TYPES } from './schema-org.ts';

/** The types of schema.org, each with all that it is a kind of, itself included. */
export function kindsOf(type: string): ReadonlySet<string> | undefined {
  const known = closures.get(type);
  if (known || !parents.has(type)) return known;
  const all = new Set([type]);
  for (const one of all) for (const parent of parents.get(one) ?? []) all.add(parent);
  closures.set(type, all);
  return all;
}

/** The types that have a property; undefined where there is no such property. */
export function domainOf(property: string): readonly string[] | undefined {
  return domains.get(property);
}

function table(lines: string): Map<string, string[]> {
  return new Map(
    lines
      .trim()
      .split('\n')
      .map((line) => line.split(' '))
      .map(([name = '', ...others]) => [name, others]),
  );
}

const parents = table(TYPES);
const domains = table(PROPERTIES);
const closures = new Map<string, ReadonlySet<string>>();
