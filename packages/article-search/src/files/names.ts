/**
 * Where the parts of the index lie below `/pagefind/`, beside what Pagefind writes itself. Every file but
 * the list is compressed (gzip), as a host would not know to do it. Their endings are those of Pagefind,
 * so that rules of hosts hold for them as well.
 */
export const SHARD_LIST = 'shards.json';

/** The day of each story of a shard: loaded for dates. */
export const DAYS_FILE = 'days.pf_meta';

/** Which stories have which section, topic, person …: loaded when filters are used. */
export const FACETS_FILE = 'facets.pf_filter';

/** Which stories are translations of each other: loaded when all languages are searched. */
export const TWINS_FILE = 'twins.pf_filter';

/** The words of the shard in order: loaded when nothing was found. */
export const SPELLING_FILE = 'spelling.pf_meta';

/** Pagefind's program for the browser, once for all shards. */
export const ENGINE_FILE = 'pagefind.js';
