import { dayNumber } from '../../files/day.ts';
import { daysOf, FILTERS, type FilterName, type Query } from '../query.ts';
import type { Facets } from './open-shard.ts';
import type { Weighed } from './weigh.ts';

/**
 * Leaves of the stories found those that the filters of a query let through, and counts for each filter
 * the values that its stories would have without it, so that another value can be taken instead.
 * `facets` are those of each shard, where they are loaded.
 */
export function narrow(
  found: readonly Weighed[],
  facets: readonly (Facets | undefined)[],
  query: Query,
): Narrowed {
  const counts: Counts = {};
  const years = new Map<string, number>();
  const left = found.map(({ open, days, scores }, at) => {
    const refused = refusalsOf(days, facets[at], query);
    countYear(years, open.shard.period.slice(0, 4), scores, refused);
    if (facets[at]) countValues(counts, facets[at], scores, refused);
    if (!refusesAny(query)) return scores;
    const kept = new Float32Array(scores.length);
    for (let story = 0; story < kept.length; story++)
      if (refused[story] === 0) kept[story] = scores[story] as number;
    return kept;
  });
  counts.year = Object.fromEntries(years);
  return { left, counts };
}

/** For each story, which filters refuse it: a bit for each. */
function refusalsOf(days: Uint32Array, facets: Facets | undefined, query: Query): Uint8Array {
  const refused = new Uint8Array(days.length);
  if (!refusesAny(query)) return refused;
  const { from, to } = daysOf(query);
  const [first, last] = [from ? dayNumber(from) : 0, dayNumber(to)];
  for (let story = 0; story < refused.length; story++) {
    const day = days[story] as number;
    if (day < first || day > last) refused[story] = bitOf('year');
  }
  for (const [name, value] of Object.entries(query.filters) as [FilterName, string][]) {
    if (name === 'year') {
      if (!/^\d{4}$/.test(value)) refused.fill(bitOf('year'));
      continue;
    }
    const bit = bitOf(name);
    for (let story = 0; story < refused.length; story++)
      refused[story] = (refused[story] as number) | bit;
    for (const story of facets?.get(name)?.get(value) ?? [])
      refused[story] = (refused[story] as number) & ~bit;
  }
  return refused;
}

function refusesAny({ filters, from, to }: Query): boolean {
  return Object.keys(filters).length > 0 || Boolean(from || to);
}

/** No shard reaches over the end of a year. */
function countYear(
  years: Map<string, number>,
  year: string,
  scores: Float32Array,
  refused: Uint8Array,
): void {
  const others = ~bitOf('year');
  let count = 0;
  for (let story = 0; story < scores.length; story++)
    if (scores[story] && !((refused[story] as number) & others)) count++;
  if (year && count > 0) years.set(year, (years.get(year) ?? 0) + count);
}

function countValues(
  counts: Counts,
  facets: Facets,
  scores: Float32Array,
  refused: Uint8Array,
): void {
  for (const name of FILTERS) {
    const others = ~bitOf(name);
    for (const [value, stories] of facets.get(name) ?? []) {
      let count = 0;
      for (const story of stories)
        if (scores[story] && !((refused[story] as number) & others)) count++;
      if (count === 0) continue;
      counts[name] ??= {};
      counts[name][value] = (counts[name][value] ?? 0) + count;
    }
  }
}

function bitOf(name: FilterName): number {
  return 1 << FILTERS.indexOf(name);
}

/** Of the stories found, how many have each value of a filter. */
export type Counts = Partial<Record<FilterName, Record<string, number>>>;

export interface Narrowed {
  /** The scores of each shard; 0 for what is left out. */
  left: Float32Array[];
  counts: Counts;
}
