import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as pagefind from 'pagefind';
import { SearchIndexError } from './error.ts';
import { type Page, readPages } from './read-pages.ts';
import { SHARD_LIST, type Shard } from './shard.ts';

/**
 * Makes the search index of a built site in its folder `pagefind/`, in place of any former one. Only
 * pages with `data-pagefind-body` are in it. The same pages give the same bytes.
 * @throws {SearchIndexError} on anything that Pagefind could not do.
 */
export async function buildIndex({ dist }: { dist: string | URL }): Promise<BuiltIndex> {
  const folder = typeof dist === 'string' ? dist : fileURLToPath(dist);
  const output = join(folder, 'pagefind');
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const shards: Shard[] = [];
  try {
    for (const [language, pages] of readPages(folder)) {
      await writeShard(pages, join(output, language));
      shards.push({ id: language, language, stories: pages.length });
    }
  } finally {
    await pagefind.close();
  }
  shards.sort((a, b) => b.stories - a.stories);
  writeFileSync(join(output, SHARD_LIST), JSON.stringify(shards));
  return { stories: shards.reduce((sum, { stories }) => sum + stories, 0), shards };
}

async function writeShard(pages: readonly Page[], output: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ writePlayground: false });
  if (!index) throw new SearchIndexError(errors);
  const failed: string[] = [];
  for (let start = 0; start < pages.length; start += IN_FLIGHT) {
    const batch = pages.slice(start, start + IN_FLIGHT);
    const results = await Promise.all(
      batch.map(({ path, content }) => index.addHTMLFile({ sourcePath: path, content })),
    );
    for (const [at, result] of results.entries())
      failed.push(...result.errors.map((error) => `${batch[at]?.path}: ${error}`));
  }
  if (failed.length > 0) throw new SearchIndexError(failed);
  const written = await index.getFiles();
  if (written.errors.length > 0) throw new SearchIndexError(written.errors);
  for (const { path, content } of written.files) {
    if (READY_MADE.test(path)) continue;
    const file = join(output, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

// More at once only fills the memory of Pagefind's process.
const IN_FLIGHT = 100;
// Pagefind's own user interfaces: the theme has its own.
const READY_MADE = /(^|\/)pagefind-(ui|modular-ui|component-ui|highlight)\./;

export interface BuiltIndex {
  stories: number;
  shards: Shard[];
}
