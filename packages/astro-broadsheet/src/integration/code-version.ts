import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Changes whenever the code does that reads content: what it made of a file the last time holds no longer.
 * A version number would not notice a change made while working on the theme.
 */
export function codeVersion(): string {
  const folders = [
    new URL('../content/', import.meta.url),
    import.meta.resolve('@broadsheet/article-schema'),
  ];
  const hash = createHash('sha256');
  for (const folder of folders)
    for (const file of codeIn(fileURLToPath(folder))) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

function codeIn(path: string): string[] {
  const folder = path.endsWith('/') ? path : dirname(path);
  return readdirSync(folder)
    .filter((name) => /\.[jt]s$/.test(name) && !name.endsWith('.d.ts'))
    .sort()
    .map((name) => join(folder, name));
}
