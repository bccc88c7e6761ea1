import { createReadStream, existsSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import type { ViteDevServer } from 'vite';

/** In `astro dev` the search index of the last build is served, so that search works after one build. */
export function serveIndex(server: ViteDevServer, dist: string, base: string): void {
  const prefix = `${base}pagefind/`;
  server.middlewares.use((request, response, next) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (!path.startsWith(prefix)) return next();
    const file = join(
      dist,
      'pagefind',
      normalize(`/${decodeURIComponent(path.slice(prefix.length))}`),
    );
    if (!existsSync(file) || !statSync(file).isFile()) return next();
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    // The search page says how old the index is.
    response.setHeader('last-modified', statSync(file).mtime.toUTCString());
    createReadStream(file).pipe(response);
  });
}

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };
