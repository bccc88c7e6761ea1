import type { OpenShard } from './open-shard.ts';

/** The stories that come first, `count` of them, with those of the last one's day where sorted by date. */
export function pick(lists: readonly Scored[], sort: Sort, count: number): Picked[] {
  const keyOf = (list: Scored, story: number) =>
    sort === 'relevance'
      ? (list.scores[story] as number)
      : (list.days[story] as number) * (sort === 'oldest' ? -1 : 1);
  const least = leastOf(lists, keyOf, count);
  const picked: Picked[] = [];
  for (const list of lists)
    for (let story = 0; story < list.scores.length; story++)
      if (list.scores[story] && keyOf(list, story) >= least)
        picked.push({
          open: list.open,
          day: list.days[story] as number,
          story,
          key: keyOf(list, story),
        });
  return picked
    .sort((a, b) => b.key - a.key || newestFirst(a, b, sort))
    .slice(0, sort === 'relevance' ? count : undefined);
}

/** How many stories are left. */
export function countOf(lists: readonly Scored[]): number {
  let count = 0;
  for (const { scores } of lists) for (const score of scores) if (score) count++;
  return count;
}

/** The key of the last story that is picked. */
function leastOf(
  lists: readonly Scored[],
  keyOf: (list: Scored, story: number) => number,
  count: number,
): number {
  const total = countOf(lists);
  if (total <= count) return Number.NEGATIVE_INFINITY;
  const keys = new Float32Array(total);
  let at = 0;
  for (const list of lists)
    for (let story = 0; story < list.scores.length; story++)
      if (list.scores[story]) keys[at++] = keyOf(list, story);
  return keys.sort()[total - count] as number;
}

function newestFirst(a: Picked, b: Picked, sort: Sort): number {
  const order = b.day - a.day || b.story - a.story;
  return sort === 'oldest' ? -order : order;
}

type Sort = 'relevance' | 'date' | 'oldest';

interface Scored {
  open: OpenShard;
  scores: Float32Array;
  days: Uint32Array;
}

export interface Picked {
  open: OpenShard;
  story: number;
  day: number;
  key: number;
}
