/**
 * Where the parts of the index lie below `/pagefind/`. Every file but the list is compressed (gzip), as a
 * host would not know to do it. Their endings are those of Pagefind, whose layout and story fragments
 * are kept, so that rules of hosts and readers of fragments go on working.
 */
export const SHARD_LIST = 'shards.json';

/** What is known of a shard before a question: its days, its lengths, which block begins with which word. */
export const META_FILE = 'shard.pf_meta';

/** Which stories have which section, topic, person …: loaded when filters are used. */
export const FACETS_FILE = 'facets.pf_filter';

/** Which stories are translations of each other: loaded when all languages are searched. */
export const TWINS_FILE = 'twins.pf_filter';

/** The words of the shard in order: loaded when nothing was found. */
export const SPELLING_FILE = 'spelling.pf_meta';

/** A block of words, and which stories have them. */
export function blockFile(block: number): string {
  return `index/${block}.pf_index`;
}

/** Where in the stories the words of a block stand: loaded for phrases in quotes. */
export function placesFile(block: number): string {
  return `places/${block}.pf_index`;
}

/** A story as it is shown, marked as Pagefind marks it. */
export function fragmentFile(language: string, story: number): string {
  return `fragment/${language}_${story}.pf_fragment`;
}

/** Stands before the JSON of a fragment. */
export const FRAGMENT_MARK = 'pagefind_dcd';
