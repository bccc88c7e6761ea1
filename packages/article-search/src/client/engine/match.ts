import { DENSE } from '../../fold/tokens.ts';
import type { Hits } from './ask.ts';
import type { OpenShard, Strength } from './open-shard.ts';
import type { Wish } from './question.ts';
import { beginningStrength, FACT_STRENGTHS, FIELDS, wordStrength } from './strength.ts';

/** How strongly the stories of a shard have what is wished for, by field. */
export async function match(shard: OpenShard, wish: Wish): Promise<Strength> {
  const known = shard.strengths.get(wish.key);
  if (known) return known;
  const found = await MATCHES[wish.kind](shard, wish);
  if (shard.strengths.size >= KEPT) shard.strengths.clear();
  shard.strengths.set(wish.key, found);
  return found;
}

async function matchWord(shard: OpenShard, { kind, keys, terms }: Wish): Promise<Strength> {
  const [key = '', ...others] = keys;
  const found: Fields = new Map();
  for (const other of others) take(found, await shard.exactly(other), VARIANT);
  const isThere = take(found, await shard.exactly(key), 1);
  const isDone = kind !== 'beginning' && (isThere || others.length > 0);
  if (isDone || !isBeginning(terms[0] ?? '')) return strengthOf(found);
  takeEach(found, await shard.beginning(key), LONGER, () => beginningStrength);
  return strengthOf(found, true);
}

/** Numbers and short words do not stand for longer ones; a character of a script without spaces does. */
function isBeginning(term: string): boolean {
  return DENSE.test(term) || (!/\d/.test(term) && [...term].length > 2);
}

/** A joined word is there whole, or with all of its parts. */
async function matchJoined(shard: OpenShard, { keys }: Wish): Promise<Strength> {
  const [whole = '', ...parts] = keys;
  const found: Fields = new Map();
  take(found, await shard.exactly(whole), 1);
  const apart: Fields[] = [];
  for (const part of parts) {
    const own: Fields = new Map();
    take(own, await shard.exactly(part), PART);
    apart.push(own);
  }
  for (const story of apart[0]?.keys() ?? []) {
    const lists = apart.map((own) => own.get(story)).filter((list) => list !== undefined);
    if (lists.length < apart.length) continue;
    for (let field = 0; field < FIELDS; field++)
      for (const list of lists) raise(found, story, field, list[field] as number);
  }
  return strengthOf(found);
}

async function matchPhrase(shard: OpenShard, { keys }: Wish): Promise<Strength> {
  const found: Fields = new Map();
  for (const story of await shard.phrase(keys)) raise(found, story, 0, PHRASE);
  return strengthOf(found);
}

function take(found: Fields, hits: readonly Hits[], factor: number): boolean {
  return takeEach(found, hits, factor, (count, total) => wordStrength(count, total));
}

/** Into the fields goes the larger of what is there and what a hit has. Tells whether any has anything. */
function takeEach(
  found: Fields,
  tables: readonly Hits[],
  factor: number,
  strength: (count: number, total: number) => (score: number) => number,
): boolean {
  let isThere = false;
  for (const { hits, total } of tables) {
    const strengthIn = strength(hits.length, total);
    for (const { story, score, facts } of hits) {
      const text = strengthIn(score);
      if (!text) continue;
      isThere = true;
      raise(found, story, 0, factor * text);
      for (const name of facts) {
        const fact = FACT_STRENGTHS[name];
        if (fact) raise(found, story, fact[0], factor * fact[1]);
      }
    }
  }
  return isThere;
}

function raise(found: Fields, story: number, field: number, strength: number): void {
  if (strength === 0) return;
  const fields = found.get(story) ?? new Array<number>(FIELDS).fill(0);
  if (strength > (fields[field] as number)) fields[field] = strength;
  found.set(story, fields);
}

function strengthOf(found: Fields, isBeginning = false): Strength {
  const sorted = [...found].sort(([a], [b]) => a - b);
  return {
    stories: sorted.map(([story]) => story),
    fields: Float32Array.from(sorted.flatMap(([, fields]) => fields)),
    isBeginning,
  };
}

const MATCHES = {
  word: matchWord,
  beginning: matchWord,
  joined: matchJoined,
  phrase: matchPhrase,
};
const VARIANT = 0.5;
const PART = 0.5;
const LONGER = 0.3;
const PHRASE = 2.5;
const KEPT = 200;

/** By story, how strongly each of its fields has something. */
type Fields = Map<number, number[]>;
