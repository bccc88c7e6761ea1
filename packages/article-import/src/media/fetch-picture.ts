import { lookup as systemLookup } from 'node:dns/promises';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { pictureType } from './picture-type.ts';
import { isPublicAddress } from './public-address.ts';

/**
 * Fetches a picture over http(s) from a public address: 25 MB and 60 s at most, 15 s to the first byte,
 * five redirects, each checked anew. The connection goes to the very address that was checked, so that
 * no name can lead elsewhere in between. What comes must be a picture by its bytes.
 */
export async function fetchPicture(
  address: string,
  rules: FetchRules = PUBLIC,
): Promise<{ bytes: Uint8Array } | { problem: string }> {
  const stop = AbortSignal.timeout(rules.totalMs);
  try {
    const bytes = await followed(address, rules, stop);
    if (pictureType(bytes)) return { bytes };
    return { problem: 'it is no JPEG, PNG, GIF, WebP or AVIF.' };
  } catch (error) {
    if (stop.aborted) return { problem: `it took longer than ${rules.totalMs / 1000} seconds.` };
    return { problem: error instanceof RefusedError ? error.message : reasonOf(error) };
  }
}

async function followed(address: string, rules: FetchRules, stop: AbortSignal): Promise<Buffer> {
  let url = checkedUrl(address, rules);
  for (let hops = 0; hops <= REDIRECTS; hops++) {
    const answer = await ask(url, await checkedHost(url, rules), rules, stop);
    const { statusCode = 0, headers } = answer;
    if (statusCode < 300 || statusCode > 399 || !headers.location) {
      if (statusCode !== 200) answer.destroy();
      if (statusCode !== 200) throw new RefusedError(`the server answers ${statusCode}.`);
      return bodyOf(answer);
    }
    answer.destroy();
    const next = checkedUrl(new URL(headers.location, url).href, rules);
    if (url.protocol === 'https:' && next.protocol !== 'https:')
      throw new RefusedError('it leads from https to http.');
    url = next;
  }
  throw new RefusedError(`it leads on more than ${REDIRECTS} times.`);
}

function checkedUrl(address: string, { ports }: FetchRules): URL {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) throw new RefusedError('it is no http(s) address.');
  if (url.username || url.password) throw new RefusedError('the address holds a name or password.');
  if (url.port && !ports.includes(url.port))
    throw new RefusedError(`port ${url.port} is not allowed.`);
  return url;
}

/** One address of the host, where all of them are public. */
async function checkedHost({ hostname }: URL, { isAllowed, lookup }: FetchRules): Promise<string> {
  const host = hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) ? [host] : await lookup(host);
  const [first] = addresses;
  if (first === undefined || !addresses.every(isAllowed))
    throw new RefusedError(`${host} is not on the public internet.`);
  return first;
}

function ask(url: URL, ip: string, rules: FetchRules, stop: AbortSignal): Promise<IncomingMessage> {
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  const family = isIP(ip);
  return new Promise((resolve, reject) => {
    const request = send(url, {
      agent: false,
      signal: stop,
      headers: { accept: 'image/*', 'accept-encoding': 'identity', 'user-agent': 'article-import' },
      lookup: (_, options, done) =>
        options.all ? done(null, [{ address: ip, family }]) : done(null, ip, family),
    });
    const late = setTimeout(
      () => request.destroy(new RefusedError('the server does not answer in time.')),
      rules.firstByteMs,
    );
    request.on('response', (answer) => {
      clearTimeout(late);
      resolve(answer);
    });
    request.on('error', (error) => {
      clearTimeout(late);
      reject(error);
    });
    request.end();
  });
}

async function bodyOf(answer: IncomingMessage): Promise<Buffer> {
  if (answer.headers['content-encoding'] && answer.headers['content-encoding'] !== 'identity')
    throw new RefusedError('the server packs what should come as it is.');
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of answer) {
    size += (piece as Buffer).length;
    if (size > LARGEST) throw new RefusedError(`it is larger than ${LARGEST / 1_000_000} MB.`);
    pieces.push(piece as Buffer);
  }
  return Buffer.concat(pieces);
}

function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message: string };
  return code ? `the connection failed (${code}).` : message;
}

class RefusedError extends Error {}

const LARGEST = 25_000_000;
const REDIRECTS = 5;
const PUBLIC: FetchRules = {
  ports: ['80', '443'],
  isAllowed: isPublicAddress,
  lookup: async (host) => (await systemLookup(host, { all: true })).map(({ address }) => address),
  firstByteMs: 15_000,
  totalMs: 60_000,
};

/** What a fetch may reach, and how long it may take. */
export interface FetchRules {
  ports: readonly string[];
  isAllowed: (ip: string) => boolean;
  lookup: (host: string) => Promise<string[]>;
  firstByteMs: number;
  totalMs: number;
}
