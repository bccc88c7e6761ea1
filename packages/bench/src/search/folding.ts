import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FOLDING } from '@broadsheet/article-fixtures';
import { buildIndex } from '@broadsheet/article-search';
import { createSearch, readQuery } from '@broadsheet/article-search/client';
import { fetchFrom } from '../judged/engines.ts';

/** How many of the folding pairs come out as they must, in an index of all their texts. */
export async function rightPairs(): Promise<number> {
  const dist = mkdtempSync(join(tmpdir(), 'folding-'));
  const records = FOLDING.map(({ language, text }, at) => ({
    ...{ url: `/${at}/`, language, headline: 'A headline', body: text },
    published: '2026-11-20T09:00:00Z',
  }));
  await buildIndex({ dist, records });
  fetchFrom(dist);
  const places = {
    bundlePath: '/pagefind/',
    basePath: '/',
    language: 'en',
    now: Date.UTC(2026, 10, 25),
    loadPagefind: (address: string) => import(join(dist, address)),
  };
  const search = createSearch(places);
  let right = 0;
  for (const [at, { language, query, meets }] of FOLDING.entries()) {
    const address = `?${new URLSearchParams({ q: query, language })}`;
    let isFound = false;
    for await (const answer of search.find(readQuery(address, 'en')))
      isFound = (await answer.results(1000)).some(({ path }) => path === `/${at}/`);
    if (isFound === meets) right++;
  }
  rmSync(dist, { recursive: true });
  return right;
}
