export { connectSearchPage, type SearchStrings } from './page.ts';
export type { Query } from './query.ts';
export {
  createSearch,
  type Found,
  type Result,
  type Search,
  type SearchPlaces,
  SearchUnavailable,
} from './search.ts';
