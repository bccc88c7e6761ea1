import { createSearch, readQuery } from '@broadsheet/article-search/client';
import { connectSearchPage } from '@broadsheet/article-search/page';

const root = document.querySelector<HTMLElement>('[data-search]');
if (root && location.search) connectSearchPage(root);

const places = {
  bundlePath: '/pagefind/',
  basePath: '/',
  language: 'en',
  now: performance.timeOrigin,
};
const search = createSearch(places);

/** Searches all years and loads ten results; returns how many milliseconds that took. */
async function timed(text: string): Promise<number> {
  const start = performance.now();
  for await (const answer of search.find(readQuery(`?${new URLSearchParams({ q: text })}`, 'en')))
    if (answer.isComplete) await answer.results(10);
  return performance.now() - start;
}

Object.assign(globalThis, { timed });
