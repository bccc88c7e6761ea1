import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
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
    const kept = written.files
      .filter(({ path }) => !UNUSED.test(path))
      .map(({ path, content }) => ({ path: path.replaceAll('\\', '/'), content }));
    writeFiles(kept, folder);
    return kept.map(({ path }) => path).sort();
  } finally {
    await index.deleteIndex();
  }
}

/** Leaves alone what is there already, and nothing else. */
function writeFiles(files: readonly { path: string; content: Uint8Array }[], folder: string): void {
  const names = new Set(files.map(({ path }) => path));
  for (const path of existsSync(folder) ? filesIn(folder) : [])
    if (!names.has(path)) rmSync(join(folder, path));
  for (const { path, content } of files) {
    const file = join(folder, path);
    if (existsSync(file) && readFileSync(file).equals(content)) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
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
