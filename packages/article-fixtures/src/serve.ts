import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createSecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import compression from 'compression';
import { generate } from 'selfsigned';
import sirv from 'sirv';

/**
 * Serves a built site on a free port as a static host would: 404.html with status 404, strict policy, gzip;
 * with `isSecure` over HTTP/2, with a certificate of its own.
 */
export async function serve(
  folder: string,
  { base = '/', headers = STRICT, isSecure = false }: ServeOptions = {},
): Promise<Served> {
  const files = sirv(folder, { dev: true, etag: true });
  const compress = compression();
  const listener: RequestListener = (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const path = request.url ?? '/';
    request.url = path.startsWith(base) ? `/${path.slice(base.length)}` : '/nothing-here';
    const notFound = () => {
      response.statusCode = 404;
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(pageNotFound(folder));
    };
    // It asks for Express's types and needs Node's alone.
    compress(request as never, response as never, () => files(request, response, notFound));
  };
  const server = isSecure ? await secureServer(listener) : createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http${isSecure ? 's' : ''}://127.0.0.1:${port}${base}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function secureServer(listener: RequestListener) {
  const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }]);
  // HTTP/2 of Node answers by the same shapes.
  return createSecureServer({ key, cert, allowHTTP1: true }, listener as never);
}

function pageNotFound(folder: string): string {
  try {
    return readFileSync(join(folder, '404.html'), 'utf8');
  } catch {
    return 'Not found';
  }
}

const STRICT = {
  'content-security-policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
};

interface ServeOptions {
  base?: string;
  headers?: Record<string, string>;
  isSecure?: boolean;
}

/** `url` ends with a slash. */
export interface Served {
  url: string;
  close: () => Promise<void>;
}
