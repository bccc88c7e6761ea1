/**
 * One index among those of a paper, in the folder of its id below `/pagefind/`. A paper has one for each
 * language: Pagefind stems by the language of an index.
 */
export interface Shard {
  id: string;
  language: string;
  stories: number;
}

/** The file that lists the shards, below `/pagefind/`. */
export const SHARD_LIST = 'shards.json';
