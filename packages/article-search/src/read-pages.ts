import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The pages of a built site that ask to be searched, those with `data-pagefind-body`, by language. */
export function readPages(dist: string): Map<string, Page[]> {
  const pages = new Map<string, Page[]>();
  for (const path of htmlFiles(dist)) {
    const content = readFileSync(join(dist, path), 'utf8');
    if (!content.includes('data-pagefind-body')) continue;
    const language = /<html[^>]*\blang="?([\w-]+)/i.exec(content)?.[1]?.toLowerCase() ?? 'unknown';
    pages.set(language, [...(pages.get(language) ?? []), { path, content }]);
  }
  return pages;
}

function htmlFiles(dist: string): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.html') && !name.startsWith('pagefind/'))
    .sort();
}

/** `path` from the root of the built site. */
export interface Page {
  path: string;
  content: string;
}
