export type { Answer } from './engine/answer.ts';
export type { Piece } from './engine/excerpt.ts';
export type { Counts } from './engine/narrow.ts';
export type { Result } from './engine/result.ts';
export { SearchUnavailable } from './engine/shard-list.ts';
export { type FilterName, type Query, readQuery, writeQuery } from './query.ts';
export { createSearch, type FindOptions, type Search, type SearchPlaces } from './search.ts';
