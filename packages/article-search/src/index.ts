export { type KnownPages, type Page, searchPage } from './build/scan.ts';
export { type BuiltIndex, buildIndex, type IndexJob } from './build-index.ts';
export { SearchIndexError } from './error.ts';
export type { SearchRecord } from './page-record.ts';
export type { Shard } from './shard.ts';
