import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { OfflineError } from '../error.ts';

/**
 * Makes the small search index of one edition in a folder, in place of any former one. Its results have
 * the pages' own paths. Pages are HTML by path with base.
 * @throws {OfflineError} on anything that Pagefind could not do.
 */
export async function buildEditionIndex(
  pages: ReadonlyMap<string, string>,
  folder: string,
): Promise<string[]> {
  const { index, errors } = await pagefind.createIndex({ writePlayground: false });
  if (!index) throw failed(errors);
  try {
    const problems: string[] = [];
    for (const [url, content] of pages) {
      const added = await index.addHTMLFile({ url, content });
      problems.push(...added.errors.map((error) => `${url}: ${error}`));
    }
    if (problems.length > 0) throw failed(problems);
    const written = await index.getFiles();
    if (written.errors.length > 0) throw failed(written.errors);
    rmSync(folder, { recursive: true, force: true });
    const kept = written.files.filter(({ path }) => !UNUSED.test(path));
    for (const { path, content } of kept) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return kept.map(({ path }) => path.replaceAll('\\', '/')).sort();
  } finally {
    await index.deleteIndex();
  }
}

/** Ends Pagefind's process. */
export async function closeIndexes(): Promise<void> {
  await pagefind.close();
}

function failed(issues: readonly string[]): OfflineError {
  return new OfflineError([
    `The search index of an edition could not be made.\n${issues.map((issue) => `  ${issue}`).join('\n')}\n  offline/search-failed`,
  ]);
}

// Pagefind's own interfaces, its filters, and what stems no language: none is asked for.
const UNUSED =
  /(^|\/)pagefind-(ui|modular-ui|component-ui|highlight)\.|\.pf_filter$|wasm\.unknown\.pagefind$/;
