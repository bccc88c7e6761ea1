import { stepsOf } from '../files/numbers.ts';
import type { SearchRecord } from '../page-record.ts';

/**
 * For each filter, for each of its values, the stories that have it: each number as the step from the
 * one before. Values stand in the order of the alphabet.
 */
export function facetsOf(records: readonly SearchRecord[]): Facets {
  const facets = new Map<string, Map<string, number[]>>();
  for (const [story, { filters }] of records.entries())
    for (const [name, values] of Object.entries(filters ?? {}))
      for (const value of values) {
        const byValue = facets.get(name) ?? new Map<string, number[]>();
        facets.set(name, byValue);
        const stories = byValue.get(value);
        if (stories) stories.push(story);
        else byValue.set(value, [story]);
      }
  return Object.fromEntries(
    sorted(facets).map(([name, values]) => [
      name,
      sorted(values).map(([value, stories]): [string, number[]] => [value, stepsOf(stories)]),
    ]),
  );
}

function sorted<V>(map: ReadonlyMap<string, V>): [string, V][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

export type Facets = Record<string, [string, number[]][]>;
