import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FetchRules, fetchPicture } from '../src/media/fetch-picture.ts';
import { isPublicAddress } from '../src/media/public-address.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** The addresses of hosts, as the lookup of this test knows them. */
const HOSTS: Record<string, string[]> = {
  'pictures.example': ['127.0.0.1'],
  'inside.example': ['10.0.0.7'],
  'both.example': ['127.0.0.1', '10.0.0.7'],
  'nowhere.example': [],
};
const PATHS: Record<string, RequestListener> = {
  '/a.png': (_, response) => response.end(PNG),
  '/page': (_, response) => response.end('<!doctype html><title>Log in</title>'),
  '/packed': (_, response) => response.setHeader('content-encoding', 'gzip').end(PNG),
  '/moved': (_, response) => response.writeHead(302, { location: '/a.png' }).end(),
  '/round': (_, response) => response.writeHead(302, { location: '/round' }).end(),
  '/inwards': (_, response) =>
    response.writeHead(302, { location: `http://inside.example:${port()}/a.png` }).end(),
  '/to-file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/silent': () => {},
  '/slow': (_, response) => {
    response.write(PNG.subarray(0, 8));
  },
  '/endless': (request, response) => {
    const more = () => {
      while (!request.destroyed && response.write(Buffer.alloc(1_000_000)));
    };
    response.on('drain', more);
    more();
  },
};
let server: Server;
let asked: string[];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.headers.host?.split(':')[0]}${request.url}`);
    const answer = PATHS[request.url ?? ''];
    if (answer) return answer(request, response);
    return response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function port(): number {
  return (server.address() as AddressInfo).port;
}

async function fetched(address: string, limits: Partial<FetchRules> = {}): Promise<string> {
  asked = [];
  const got = await fetchPicture(address.replace('PORT', String(port())), {
    ports: [String(port())],
    isAllowed: (ip) => ip === '127.0.0.1' || isPublicAddress(ip),
    lookup: async (host) => HOSTS[host] ?? [],
    ...{ firstByteMs: 5000, totalMs: 20_000 },
    ...limits,
  });
  return 'problem' in got ? got.problem : `${got.bytes.length} bytes`;
}

describe('a picture on the web', () => {
  it.each([
    ['comes as it is', '/a.png', `${PNG.length} bytes`],
    ['comes from where it was moved to', '/moved', `${PNG.length} bytes`],
    [
      'is none where its bytes are not those of one',
      '/page',
      'it is no JPEG, PNG, GIF, WebP or AVIF.',
    ],
    ['is not there', '/gone.png', 'the server answers 404.'],
    ['is not packed', '/packed', 'the server packs what should come as it is.'],
    ['does not lead round and round', '/round', 'it leads on more than 5 times.'],
    ['does not lead to a file of this machine', '/to-file', 'it is no http(s) address.'],
    ['is not larger than its limit', '/endless', 'it is larger than 25 MB.'],
  ])('%s', async (_, path, said) => {
    expect(await fetched(`http://pictures.example:PORT${path}`)).toBe(said);
  });

  it.each([
    ['of a host with an address inside', 'http://inside.example:PORT/a.png', 'inside.example'],
    ['of a host with one address inside', 'http://both.example:PORT/a.png', 'both.example'],
    ['of a host that nobody knows', 'http://nowhere.example:PORT/a.png', 'nowhere.example'],
    ['by an address inside', 'http://10.0.0.7:PORT/a.png', '10.0.0.7'],
    ['by a number that is an address inside', 'http://0x0a000007:PORT/a.png', '10.0.0.7'],
    ['by the address of this machine, in IPv6', 'http://[::1]:PORT/a.png', '::1'],
  ])('is not asked for %s', async (_, address, host) => {
    expect(await fetched(address)).toBe(`${host} is not on the public internet.`);
    expect(asked).toEqual([]);
  });

  it('is not followed from outside to inside', async () => {
    const said = await fetched('http://pictures.example:PORT/inwards');
    expect(said).toBe('inside.example is not on the public internet.');
    expect(asked).toEqual(['pictures.example/inwards']);
  });

  it.each([
    ['ftp://pictures.example/a.png', 'it is no http(s) address.'],
    ['data:image/png;base64,iVBORw0KGgo=', 'it is no http(s) address.'],
    ['http://me:secret@pictures.example:PORT/a.png', 'the address holds a name or password.'],
    ['http://pictures.example:22/a.png', 'port 22 is not allowed.'],
  ])('is not asked for at %s', async (address, said) => {
    expect(await fetched(address)).toBe(said);
    expect(asked).toEqual([]);
  });

  it.each([
    [
      'a server that says nothing',
      '/silent',
      { firstByteMs: 60 },
      'the server does not answer in time.',
    ],
    ['a server that does not end', '/slow', { totalMs: 80 }, 'it took longer than 0.08 seconds.'],
  ])('does not wait for %s', async (_, path, limits, said) => {
    expect(await fetched(`http://pictures.example:PORT${path}`, limits)).toBe(said);
  });
});

describe('an address of the public internet', () => {
  it.each(['93.184.216.34', '1.1.1.1', '172.32.0.1', '2606:4700:4700::1111'])(
    'is %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  // IANA special-purpose address registries.
  it.each([
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '169.254.169.254', '172.16.0.1'],
    ...['192.0.0.1', '192.0.2.1', '192.168.1.1', '198.18.0.1', '224.0.0.1', '255.255.255.255'],
    ...['::', '::1', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd12::1', 'ff02::1', '2001:db8::1'],
    ...['::ffff:10.0.0.1', '::ffff:127.0.0.1', '64:ff9b::a00:1', '2002:a00:1::'],
  ])('is not %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
