import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * A host that does what hosts and networks do to a reader: it goes down, is slow, answers with errors,
 * cuts bodies, gives other bytes, wants a login, or has another deploy from one request to the next.
 */
export async function hostOf(folder: string, base = '/'): Promise<Host> {
  const requests: string[] = [];
  const answers: Answered[] = [];
  const host: Host = {
    url: '',
    folder,
    fault: () => undefined,
    requests,
    answers,
    vary: 'Accept, Cookie',
    up: async () => {
      if (server) return;
      server = createServer((request, response) => void answer(request, response));
      await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve));
      port = (server.address() as AddressInfo).port;
      host.url = `http://127.0.0.1:${port}${base}`;
    },
    down: async () => {
      const closing = server;
      server = undefined;
      closing?.closeAllConnections();
      await new Promise<void>((resolve) => (closing ? closing.close(() => resolve()) : resolve()));
    },
  };
  let server: Server | undefined;
  let port = 0;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').replace(/[?#].*/, '');
    requests.push(path);
    const fault = host.fault(path, requests.length);
    if (fault?.delayMs) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
    await fault?.until;
    if (fault?.isDown) return void request.socket.destroy();
    if (fault?.redirect) return void response.writeHead(302, { location: fault.redirect }).end();
    response.setHeader('content-security-policy', POLICY);
    const file = fileFor(path, host.folder, base);
    const found = fault?.status === undefined && file !== undefined;
    const body = fault?.body ?? (found ? readFileSync(file) : notFound(host.folder));
    response.statusCode = fault?.status ?? (found || fault?.body ? 200 : 404);
    const type = fault?.body ? 'text/html' : TYPES[extname(file ?? '.html')];
    response.setHeader('content-type', type ?? 'application/octet-stream');
    response.setHeader('cache-control', cacheFor(path, base));
    response.setHeader('vary', host.vary);
    if (!fault?.cutAt) {
      const sent = COMPRESSED.test(type ?? '') ? gzipSync(body, { level: 9 }) : body;
      if (sent !== body) response.setHeader('content-encoding', 'gzip');
      answers.push({ path, bytes: sent.length });
      return void response.end(sent);
    }
    response.setHeader('content-length', body.length);
    response.write(body.subarray(0, fault.cutAt));
    request.socket.end();
  }

  await host.up();
  return host;
}

function fileFor(path: string, folder: string, base: string): string | undefined {
  if (!path.startsWith(base)) return undefined;
  const file = join(folder, path.slice(base.length));
  if (!existsSync(file)) return undefined;
  if (!statSync(file).isDirectory()) return file;
  const index = join(file, 'index.html');
  return existsSync(index) ? index : undefined;
}

function notFound(folder: string): Buffer {
  return readFileSync(join(folder, '404.html'));
}

function cacheFor(path: string, base: string): string {
  return /^(assets|_astro)\//.test(path.slice(base.length))
    ? 'public, max-age=31536000, immutable'
    : 'public, max-age=0, must-revalidate';
}

const COMPRESSED = /^(text|application\/(json|manifest))/;

/** What a network that wants a login answers to everything. */
export const PORTAL = Buffer.from(
  '<!doctype html><title>Log in</title><h1>Welcome to the station</h1>',
);

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

export interface Host {
  url: string;
  /** The deploy that is served; another folder is another deploy. */
  folder: string;
  fault: (path: string, number: number) => Fault | undefined;
  requests: string[];
  /** What was sent, in bytes on the wire. */
  answers: Answered[];
  /** What answers depend on, as some hosts say it: by far more than is so. */
  vary: string;
  up: () => Promise<void>;
  down: () => Promise<void>;
}

interface Answered {
  path: string;
  bytes: number;
}

export interface Fault {
  delayMs?: number;
  /** The answer is held back until this is settled. */
  until?: Promise<void>;
  isDown?: boolean;
  status?: number;
  redirect?: string;
  body?: Buffer;
  cutAt?: number;
}
