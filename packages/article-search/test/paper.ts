import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, normalize } from 'node:path';
import { afterAll, vi } from 'vitest';
import { type Answer, createSearch, type Result, readQuery } from '../src/client/index.ts';
import { buildIndex, type SearchRecord } from '../src/index.ts';

/** A story with as little as a story can have. */
export function story(fields: Partial<SearchRecord> & { url: string }): SearchRecord {
  return {
    language: 'en',
    headline: 'A headline',
    body: 'Some text.',
    published: '2026-11-20T09:00:00+02:00',
    ...fields,
  };
}

/** Indexes stories in a folder of their own, and searches there as a browser would. */
export async function paperOf(records: readonly SearchRecord[]): Promise<Paper> {
  const dist = mkdtempSync(join(tmpdir(), 'search-'));
  made.push(dist);
  await buildIndex({ dist, records });
  return openPaper(dist);
}

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** Searches in the folder of a built site. */
export function openPaper(dist: string): Paper {
  const requested: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    const path = normalize(url.split('?')[0] ?? '');
    requested.push(path);
    try {
      return new Response(new Uint8Array(readFileSync(join(dist, path))));
    } catch {
      return new Response('', { status: 404 });
    }
  });
  const search = createSearch({
    ...{ bundlePath: '/pagefind/', basePath: '/', language: 'en' },
    now: Date.parse('2026-11-25T12:00:00Z'),
    loadPagefind: (address) => import(`${join(dist, address)}&${dist}`),
  });
  const answers = async (address: string, options = {}) => {
    const all: Answer[] = [];
    for await (const answer of search.find(readQuery(address, 'en'), options)) all.push(answer);
    return all;
  };
  return {
    dist,
    requested,
    answers,
    async find(address, count = 10) {
      const answer = (await answers(address)).at(-1);
      return (await answer?.results(count)) ?? [];
    },
  };
}

export interface Paper {
  dist: string;
  /** What was asked for, in order. */
  requested: string[];
  answers: (address: string, options?: object) => Promise<Answer[]>;
  /** The first results of the complete answer. */
  find: (address: string, count?: number) => Promise<Result[]>;
}
