import { ENGINE_FILE } from '../../files/names.ts';
import type { Shard } from '../../shard.ts';
import { PartMissing } from './fetch-part.ts';

/**
 * Opens the Pagefind index of a shard. Its program is loaded once for each language, as it holds one
 * engine with the endings of one.
 */
export async function openPagefind(
  { id, language, hash }: Shard,
  { bundlePath, basePath, loadPagefind = load }: Places,
): Promise<OpenIndex> {
  const [{ createInstance }] = await Promise.all([
    loadPagefind(`${bundlePath}${ENGINE_FILE}?${language}`),
    requireEntry(`${bundlePath}${id}/pagefind-entry.json?ts=${hash}`),
  ]);
  const index = createInstance({
    basePath: `${bundlePath}${id}/`,
    baseUrl: basePath,
    metaCacheTag: hash,
    // Answers would be copied out of a worker, which takes longer than to make them.
    noWorker: true,
  });
  await index.options({ ranking: RANKING });
  const search = async (text: string | null) => (await index.search(text)).results;
  return { search, stories: await search(null) };
}

/** Without its entry a Pagefind index fails where no one can catch it. */
async function requireEntry(url: string): Promise<void> {
  const response = await fetch(url).catch((error) => {
    throw new PartMissing(url, error);
  });
  await response.json().catch((error) => {
    throw new PartMissing(url, error);
  });
}

function load(address: string): Promise<PagefindModule> {
  const known = modules.get(address);
  if (known) return known;
  // A module that failed to load fails for the rest of the page's life: it is asked for by another name.
  const loading: Promise<PagefindModule> = import(
    /* @vite-ignore */ failures > 0 ? `${address}&${failures}` : address
  );
  modules.set(address, loading);
  loading.catch(() => {
    failures++;
    modules.delete(address);
  });
  return loading;
}

const modules = new Map<string, Promise<PagefindModule>>();
let failures = 0;

// `SATURATION` and `LENGTH` are of BM25. Words that merely begin alike are marked by next to no score;
// facts of a story count by which of them has the word, not by Pagefind's own sum.
export const SATURATION = 2;
const FACTS =
  'title also standfirst names date kicker section byline family feed feed_name image image_alt';
export const RANKING = {
  termSaturation: SATURATION,
  pageLength: 0.7,
  termFrequency: 1,
  termSimilarity: 24,
  diacriticSimilarity: 0,
  metaWeights: Object.fromEntries(FACTS.split(' ').map((name) => [name, 0])),
};
/** What is left of a word's own weight under this `termSimilarity`. */
export const OWN_SHARE = Math.exp(RANKING.termSimilarity * (Math.exp(-0.125) - 1));

interface Places {
  bundlePath: string;
  basePath: string;
  loadPagefind?: LoadPagefind | undefined;
}

interface OpenIndex {
  search: (text: string) => Promise<PagefindResult[]>;
  /** Every story, the oldest first. */
  stories: PagefindResult[];
}

/** Loads Pagefind's program from its address. */
export type LoadPagefind = (address: string) => Promise<PagefindModule>;

/** What is used of Pagefind's program for the browser. */
export interface PagefindModule {
  createInstance: (options: object) => {
    options: (options: object) => Promise<void>;
    search: (text: string | null) => Promise<{ results: PagefindResult[] }>;
  };
}

export interface PagefindResult {
  id: string;
  score: number;
  /** Places of the words found among all words of the content. */
  words: number[];
  matchedMetaFields?: string[];
  data: () => Promise<Fragment>;
}

export interface Fragment {
  /** With the path of the site. */
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}
