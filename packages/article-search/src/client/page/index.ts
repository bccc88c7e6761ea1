export { connectSearchBox } from './box.ts';
export { connectSearchPage } from './search-page.ts';
export type { SearchWords } from './words.ts';
