import { DENSE } from '../../fold/tokens.ts';
import type { OpenShard, Strength } from './open-shard.ts';
import type { PagefindResult } from './pagefind.ts';
import type { Wish } from './question.ts';
import { beginningStrength, FACTS, FIELDS, wordStrength } from './strength.ts';

/** How strongly each story of a shard has what is wished for, by field; 0 where it has not. */
export async function match(shard: OpenShard, wish: Wish): Promise<Strength> {
  const known = shard.strengths.get(wish.key);
  if (known) return known;
  const found = newStrength(shard);
  if (wish.kind === 'phrase') await matchPhrase(shard, wish, found);
  else if (wish.kind === 'joined') await matchJoined(shard, wish, found);
  else await matchWord(shard, wish, found);
  if (shard.strengths.size >= KEPT) shard.strengths.clear();
  shard.strengths.set(wish.key, found);
  return found;
}

async function matchWord(
  shard: OpenShard,
  { kind, keys, terms }: Wish,
  found: Strength,
): Promise<void> {
  const [key = '', ...others] = keys;
  for (const other of others) take(found, shard, await shard.search(other), VARIANT);
  const results = await shard.search(key);
  const isThere = take(found, shard, results, 1);
  if (kind !== 'beginning' && (isThere || others.length > 0)) return;
  if (!isBeginning(terms[0] ?? '') || results.length === 0) return;
  if (!isThere && (await isShorter(shard, key, results))) return;
  takeEach(found, shard, { results, factor: LONGER }, beginningStrength);
}

/** Numbers and short words do not stand for longer ones; a character of a script without spaces does. */
function isBeginning(term: string): boolean {
  return DENSE.test(term) || (!/\d/.test(term) && [...term].length > 2);
}

/**
 * Whether Pagefind, knowing no word that begins so, fell back to a shorter one: it then finds the same
 * for any longer word.
 */
async function isShorter(
  shard: OpenShard,
  key: string,
  results: readonly PagefindResult[],
): Promise<boolean> {
  const others = await shard.search(`${key}${UNHEARD}`);
  return others.length === results.length && others.every(({ id }, at) => id === results[at]?.id);
}

/** A joined word is there whole, or with all of its parts. */
async function matchJoined(shard: OpenShard, { keys }: Wish, found: Strength): Promise<void> {
  const [whole = '', ...parts] = keys;
  take(found, shard, await shard.search(whole), 1);
  const apart: Strength[] = [];
  for (const part of parts) {
    const own = newStrength(shard);
    take(own, shard, await shard.search(part), PART);
    apart.push(own);
  }
  for (let place = 0; place < found.fields.length; place += FIELDS) {
    if (!apart.every(({ fields }) => fields[place])) continue;
    for (let at = place; at < place + FIELDS; at++)
      found.fields[at] = Math.max(
        found.fields[at] as number,
        ...apart.map(({ fields }) => fields[at] as number),
      );
    const story = place / FIELDS;
    addPlaces(
      found,
      story,
      apart.flatMap(({ places }) => places.get(story) ?? []),
    );
  }
}

async function matchPhrase(shard: OpenShard, { keys }: Wish, found: Strength): Promise<void> {
  for (const { id, words } of await shard.search(`"${keys.join(' ')}"`)) {
    const story = shard.numberOf(id);
    if (story < 0) continue;
    found.fields[story * FIELDS] = PHRASE;
    if (words.length === 0) found.fields[story * FIELDS + 1] = PHRASE;
    addPlaces(found, story, words);
  }
}

function take(
  found: Strength,
  shard: OpenShard,
  results: readonly PagefindResult[],
  factor: number,
): boolean {
  const strength = wordStrength(results.length, shard.shard.stories);
  return takeEach(found, shard, { results, factor }, strength);
}

/** Into `fields` goes the larger of what is there and what a result has. Tells whether any has anything. */
function takeEach(
  found: Strength,
  { numberOf }: OpenShard,
  { results, factor }: { results: readonly PagefindResult[]; factor: number },
  strength: (result: PagefindResult) => number,
): boolean {
  let isThere = false;
  for (const result of results) {
    const text = strength(result);
    const story = numberOf(result.id);
    if (!text || story < 0) continue;
    isThere = true;
    raise(found.fields, story * FIELDS, factor * text);
    for (const name of result.matchedMetaFields ?? []) {
      const fact = FACTS[name];
      if (fact) raise(found.fields, story * FIELDS + fact[0], factor * fact[1]);
    }
    addPlaces(found, story, result.words);
  }
  return isThere;
}

function raise(fields: Float32Array, place: number, strength: number): void {
  if (strength > (fields[place] as number)) fields[place] = strength;
}

function addPlaces({ places }: Strength, story: number, words: readonly number[]): void {
  const before = places.get(story);
  places.set(story, before ? [...before, ...words] : words);
}

function newStrength({ shard }: OpenShard): Strength {
  return { fields: new Float32Array(shard.stories * FIELDS), places: new Map() };
}

// Letters that no word goes on with.
const UNHEARD = 'qxqx';
const VARIANT = 0.5;
const PART = 0.5;
const LONGER = 0.3;
const PHRASE = 2.5;
const KEPT = 40;
