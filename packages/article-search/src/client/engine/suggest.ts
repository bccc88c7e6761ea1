import { distance } from 'fastest-levenshtein';
import { tokensOf } from '../../fold/tokens.ts';
import type { OpenShard } from './open-shard.ts';
import type { Question } from './question.ts';

/**
 * The text with the words that no story has replaced by the nearest that some have; nothing where there
 * are none. Looked for in the shards given, the newest first.
 */
export async function suggest(
  text: string,
  unknown: readonly string[],
  shards: readonly OpenShard[],
  { language }: Question,
): Promise<string | undefined> {
  if (unknown.length === 0) return undefined;
  const lists = await Promise.all(
    shards.slice(0, MOST_SHARDS).map((shard) => shard.spelling().catch(() => [])),
  );
  const known = [...new Set(lists.flat())];
  let changed = text;
  for (const { terms, start, end } of tokensOf(text, language).toReversed()) {
    const [term = ''] = terms;
    if (!unknown.includes(term)) continue;
    const nearest = nearestTo(term, known);
    if (nearest) changed = changed.slice(0, start) + nearest + changed.slice(end);
  }
  return changed === text ? undefined : changed;
}

function nearestTo(term: string, known: readonly string[]): string | undefined {
  const most = term.length < 5 ? 1 : 2;
  let best: { word: string; far: number } | undefined;
  for (const word of known) {
    if (Math.abs(word.length - term.length) > most) continue;
    const far = distance(word, term) + (word[0] === term[0] ? 0 : 0.5);
    if (far <= most + 0.5 && far < (best?.far ?? Number.POSITIVE_INFINITY)) best = { word, far };
  }
  return best?.word;
}

const MOST_SHARDS = 3;
