export { type BuiltIndex, buildIndex } from './build-index.ts';
export { SearchIndexError } from './error.ts';
export type { Shard } from './shard.ts';
