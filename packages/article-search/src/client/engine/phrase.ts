import { readPlaces } from '../../files/places.ts';
import type { BlockWord, Postings } from '../../files/words.ts';
import type { OpenShard } from './open-shard.ts';
import { strengthen } from './strength.ts';

/** Marks the stories that have the words one after the other. */
export async function matchPhrase(
  shard: OpenShard,
  words: readonly string[],
  best: Float32Array,
): Promise<void> {
  const found = await Promise.all(words.map((word) => placed(shard, word)));
  const lists = found.filter((list) => list !== undefined);
  if (lists.length < words.length) return;
  const there = new Set<number>();
  const [first, ...others] = lists;
  for (const [story, places] of first?.places ?? []) {
    const isThere = places.some((place) =>
      others.every((list, at) => list.places.get(story)?.includes(place + at + 1)),
    );
    if (isThere) there.add(story);
  }
  for (const { entry } of lists) strengthen(best, onlyOf(entry.postings(), there), shard, PHRASE);
}

function onlyOf({ stories, weights }: Postings, wanted: ReadonlySet<number>): Postings {
  const kept = [...stories.keys()].filter((at) => wanted.has(stories[at] as number));
  return {
    stories: Uint32Array.from(kept, (at) => stories[at] as number),
    weights: Uint8Array.from(kept, (at) => weights[at] as number),
  };
}

async function placed(shard: OpenShard, word: string): Promise<Placed | undefined> {
  const block = shard.blockOf(word);
  if (block < 0) return undefined;
  const words = await shard.block(block);
  const index = words.findIndex((entry) => entry.word === word);
  const entry = words[index];
  if (!entry) return undefined;
  const lists = readPlaces(await shard.places(block), index, entry.count);
  const { stories } = entry.postings();
  return { entry, places: new Map(lists.map((places, at) => [stories[at] as number, places])) };
}

const PHRASE = 1.5;

interface Placed {
  entry: BlockWord;
  /** By story. */
  places: Map<number, number[]>;
}
