import type { BlockWord, Postings } from '../../files/words.ts';
import type { Stem } from '../../fold/stem.ts';
import type { OpenShard } from './open-shard.ts';
import { matchPhrase } from './phrase.ts';
import type { Wish } from './question.ts';
import { FIELDS, strengthen } from './strength.ts';

/** How strongly each story of a shard has what is wished for, by field; 0 where it has not. */
export async function match(shard: OpenShard, wish: Wish, stem: Stem): Promise<Float32Array> {
  const known = shard.strengths.get(wish.key);
  if (known) return known;
  const best = new Float32Array(shard.meta.days.length * FIELDS);
  if (wish.kind === 'phrase') await matchPhrase(shard, wish.terms, best);
  else if (wish.kind === 'joined') await matchJoined(shard, wish, best);
  else await matchWord(shard, wish, stem, best);
  if (shard.strengths.size >= KEPT) shard.strengths.clear();
  shard.strengths.set(wish.key, best);
  return best;
}

/** The postings of a word as it is, or nothing. */
export async function wordIn(shard: OpenShard, word: string): Promise<BlockWord | undefined> {
  const at = shard.blockOf(word);
  if (at < 0) return undefined;
  return (await shard.block(at)).find((entry) => entry.word === word);
}

async function matchWord(shard: OpenShard, wish: Wish, stem: Stem, best: Float32Array) {
  const [term = '', ...others] = wish.terms;
  for (const other of others)
    strengthen(best, postings(await wordIn(shard, other)), shard, VARIANT);
  const begins = beginningOf(term, wish.stem ?? term);
  const near = await wordsFrom(shard, begins, term);
  let found = 0;
  for (const entry of near) {
    const isSame = entry.word === term;
    if (!isSame && stem(entry.word) !== wish.stem) continue;
    found++;
    strengthen(best, entry.postings(), shard, isSame ? 1 : FORM);
  }
  if (wish.kind !== 'beginning' && (found > 0 || others.length > 0)) return;
  if (/\d/.test(term) || ([...term].length < 3 && !DENSE_PAIR.test(term))) return;
  const longer = (await wordsFrom(shard, term, term))
    .filter(({ word }) => word !== term && word.startsWith(term))
    .sort((a, b) => b.count - a.count);
  for (const entry of longer.slice(0, MOST_LONGER))
    strengthen(best, entry.postings(), shard, LONGER * (term.length / entry.word.length));
}

/** A joined word is there whole, or with all of its parts. */
async function matchJoined(shard: OpenShard, { terms }: Wish, best: Float32Array) {
  const [whole = '', ...parts] = terms;
  strengthen(best, postings(await wordIn(shard, whole)), shard, 1);
  const apart = await Promise.all(
    parts.map(async (part) => {
      const own = new Float32Array(best.length);
      strengthen(own, postings(await wordIn(shard, part)), shard, FORM);
      return own;
    }),
  );
  for (let place = 0; place < best.length; place += FIELDS) {
    if (!apart.every((own) => own.subarray(place, place + FIELDS).some((one) => one > 0))) continue;
    for (let at = place; at < place + FIELDS; at++)
      best[at] = Math.max(best[at] as number, ...apart.map((own) => own[at] as number));
  }
}

/** The words that begin alike, in the few blocks where they stand, and the block of the word itself. */
async function wordsFrom(shard: OpenShard, begins: string, term: string): Promise<BlockWord[]> {
  const first = Math.max(0, shard.blockOf(begins));
  const last = Math.max(0, shard.blockOf(`${begins}\uFFFF`));
  const own = Math.max(0, shard.blockOf(term));
  const wanted = new Set([own]);
  for (let at = Math.max(first, own - 1); at <= last && wanted.size < MOST_BLOCKS; at++)
    wanted.add(at);
  if (shard.meta.blocks.length === 0) return [];
  const blocks = await Promise.all([...wanted].sort((a, b) => a - b).map((at) => shard.block(at)));
  return blocks.flat().filter(({ word }) => word.startsWith(begins));
}

/** The forms of a word begin alike; the last letter of a stem may be one that no form has. */
function beginningOf(term: string, stem: string): string {
  let shared = 0;
  while (shared < stem.length && stem[shared] === term[shared]) shared++;
  return term.slice(0, Math.max(Math.min(3, term.length), Math.min(shared, stem.length - 1)));
}

function postings(entry: BlockWord | undefined): Postings {
  return entry?.postings() ?? NONE;
}

const NONE: Postings = { stories: new Uint32Array(), weights: new Uint8Array() };
// A single character of a script without spaces stands in many pairs.
const DENSE_PAIR = /^[^\0-\u0E00]/;
const VARIANT = 0.5;
const FORM = 0.25;
const LONGER = 0.6;
const MOST_LONGER = 60;
const MOST_BLOCKS = 3;
const KEPT = 40;
