import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { buildIndex, type SearchRecord } from '@broadsheet/article-search';
import { createSearch, readQuery } from '@broadsheet/article-search/client';
import MiniSearch from 'minisearch';
import type { Article } from './archive.ts';

/** This project's own search, over all years, as a reader's browser has it. */
export async function broadsheetEngine(
  articles: readonly Article[],
  folder: string,
): Promise<Engine> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await buildIndex({ dist: folder, records: articles.map(recordOf) });
  const search = createSearch({
    ...{ bundlePath: '/pagefind/', basePath: '/', language: 'en' },
    now: Date.parse('2026-11-25T12:00:00Z'),
    loadPagefind: (address) => import(join(folder, address)),
  });
  return async (query) => {
    const address = `?${new URLSearchParams({ q: query })}`;
    let paths: string[] = [];
    for await (const answer of search.find(readQuery(address, 'en')))
      if (answer.isComplete)
        paths = (await answer.results(10)).map(({ path }) => path.slice(1, -1));
    return paths;
  };
}

/** Serves the files of a folder to `fetch`, as the engine reads its index over the network. */
export function fetchFrom(folder: string): void {
  globalThis.fetch = async (address) => {
    try {
      return new Response(
        new Uint8Array(readFileSync(join(folder, normalize(String(address).split('?')[0] ?? '')))),
      );
    } catch {
      return new Response('', { status: 404 });
    }
  };
}

/** MiniSearch as it comes. */
export function miniSearchEngine(articles: readonly Article[]): Engine {
  const index = new MiniSearch({ fields: ['headline', 'standfirst', 'body'] });
  index.addAll(articles);
  return async (query) =>
    index
      .search(query)
      .slice(0, 10)
      .map(({ id }) => String(id));
}

/** BM25 of the textbook (k1 1.2, b 0.75) over headline, standfirst and text as one field. */
export function bm25Engine(articles: readonly Article[]): Engine {
  const texts = articles.map(({ headline, standfirst, body }) =>
    wordsOf(`${headline} ${standfirst} ${body}`),
  );
  const average = texts.reduce((sum, words) => sum + words.length, 0) / texts.length;
  const postings = new Map<string, Map<number, number>>();
  for (const [at, words] of texts.entries())
    for (const word of words) {
      const list = postings.get(word) ?? new Map<number, number>();
      postings.set(word, list.set(at, (list.get(at) ?? 0) + 1));
    }
  return async (query) => {
    const scores = new Map<number, number>();
    for (const word of new Set(wordsOf(query))) {
      const list = postings.get(word) ?? new Map<number, number>();
      const rarity = Math.log(1 + (texts.length - list.size + 0.5) / (list.size + 0.5));
      for (const [at, times] of list) {
        const norm = 1.2 * (0.25 + (0.75 * (texts[at]?.length ?? 0)) / average);
        scores.set(at, (scores.get(at) ?? 0) + (rarity * times * 2.2) / (times + norm));
      }
    }
    const best = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 10);
    return best.map(([at]) => articles[at]?.id ?? '');
  };
}

export function recordOf({ id, headline, standfirst, body, published }: Article): SearchRecord {
  return { url: `/${id}/`, language: 'en', headline, standfirst, body, published };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The ids of the first ten articles for a query. */
export type Engine = (query: string) => Promise<string[]>;
