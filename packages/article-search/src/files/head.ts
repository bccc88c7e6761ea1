/** The file that a reader needs of a shard before asking it anything; its name changes with the shard. */
export function headFile(hash: string): string {
  return `${hash}.pf_meta`;
}

/** The file of words of a number. */
export function wordFile(hash: string, number: number): string {
  return `index/${hash}.${number.toString(36)}.pf_index`;
}

/** The file with where in the texts the words of a file of words stand, and the number of its part there. */
export function placesFile(hash: string, number: number): { name: string; part: number } {
  const file = Math.floor(number / TOGETHER).toString(36);
  return { name: `index/${hash}.${file}.places.pf_index`, part: number % TOGETHER };
}

/** The file of a story's text: the name of its block, which changes with any story of it, and its number in that. */
export function fragmentFile(language: string, block: string, number: number): string {
  return `fragment/${language}_${block}-${number.toString(36)}.pf_fragment`;
}

// Only phrases ask for places, so that fewer files count for more than smaller ones.
const TOGETHER = 4;

/** How the parts of a shard are found, as JSON. */
export interface Head {
  /** Pagefind's engine for the language: a file beside all shards. */
  engine: string;
  /** The first letters of each file of words, a space between: a word is in the last that is not after it. */
  firsts: string;
  /** The names of the blocks of stories, a space between, and how many stories each has. */
  blocks: string;
  sizes: number[];
}
