import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { OfflineError } from './error.ts';
import type { WorkerSettings } from './worker/settings.ts';

/**
 * The worker of a site as one classic script. Its version follows from its own bytes and from
 * `fingerprints`, those of the pages that it keeps at hand, so that it changes only when they do.
 * @throws {OfflineError} when the package was not built.
 */
export function workerScript(
  settings: Omit<WorkerSettings, 'version'>,
  fingerprints: readonly string[] = [],
): string {
  const code = readBundle('worker');
  const version = createHash('sha256')
    .update([code, JSON.stringify(settings), ...fingerprints].join('\n'))
    .digest('hex')
    .slice(0, 8);
  return `self.paper=${JSON.stringify({ ...settings, version })};${code}`;
}

/** What the worker loads besides for readers who want each morning's paper. */
export function morningScript(): string {
  return readBundle('morning');
}

/**
 * The worker that ends all: published at the address of the former one, it removes the paper's caches
 * and itself. A worker that is only deleted from the server lives on in browsers.
 * @throws {OfflineError} when the package was not built.
 */
export function removingScript(): string {
  return readBundle('remove');
}

function readBundle(name: string): string {
  const file = fileURLToPath(new URL(`../dist/${name}.bundle.js`, import.meta.url));
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new OfflineError([
      `The worker’s code is not there: ${file}\n  Build the package first: npm run build -w @broadsheet/article-offline\n  offline/not-built`,
    ]);
  }
}
