import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Serves folders, the first that has a file, with text compressed as a static host does. */
export async function serveGzip(folders: readonly string[]): Promise<GzipServer> {
  const sent = { kB: 0, requests: 0 };
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/');
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const bytes =
      path === BLANK
        ? Buffer.from('<!doctype html><title>Blank</title>')
        : folders.map((folder) => read(join(folder, file))).find(Boolean);
    if (!bytes) {
      response.statusCode = 404;
      return response.end();
    }
    const type = TYPES[extname(file)];
    response.setHeader('content-type', type ?? 'application/octet-stream');
    response.setHeader('cache-control', 'public, max-age=3600');
    if (type) response.setHeader('content-encoding', 'gzip');
    const body = type ? gzipSync(bytes) : bytes;
    if (type !== 'text/html') {
      sent.kB += body.length / 1000;
      sent.requests++;
    }
    return response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    sent,
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** A page of nothing, for scripts to run in. */
const BLANK = '/blank.html';

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

export interface GzipServer {
  /** Bodies, documents left out. */
  sent: { kB: number; requests: number };
  url: string;
  close: () => Promise<void>;
}
