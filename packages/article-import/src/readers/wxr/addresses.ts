import type { TextStore } from '../../text-store.ts';
import { textTable } from '../../text-table.ts';
import type { Channel } from './channel.ts';

/**
 * What the addresses of the old site mean: `add` notes what stands at one, the first stays, `find` gives its address in
 * the new paper. An address of the old site that nothing answers to stays whole, so that the link works
 * while the old site does.
 */
export function createAddresses(channel: Channel, texts: TextStore): Addresses {
  const targets = textTable();
  return {
    add(old, number) {
      const path = keyOf(old, channel);
      if (path !== undefined && targets.get(path) === undefined) targets.set(path, number);
    },
    find(reference) {
      const path = keyOf(reference, channel);
      const number = path === undefined ? undefined : targets.get(path);
      const found = number === undefined ? undefined : texts.get(number);
      const fragment = /#.*$/.exec(reference)?.[0] ?? '';
      if (found)
        return fragment && !/^#(comments?|respond|more)/.test(fragment)
          ? `${found}${fragment}`
          : found;
      if (/^[a-z][a-z0-9+.-]*:/i.test(reference)) return reference;
      return channel.origin ? URL.parse(reference, withSlash(channel.origin))?.href : undefined;
    },
  };
}

/**
 * The path of an address below the old site, `/2014/05/flood`, or `?p=12`; undefined where it is no
 * address of it. The same with and without a slash at its end, `www.` and `https`.
 */
export function keyOf(
  address: string,
  { bases, origin }: Pick<Channel, 'bases' | 'origin'>,
): string | undefined {
  const url = URL.parse(address, origin ? withSlash(origin) : 'http://old.invalid/');
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const whole = `${url.host.replace(/^www\./, '')}${url.pathname}`;
  const base = [...bases].find((each) => whole === each || whole.startsWith(`${each}/`));
  if (base === undefined && url.hostname !== 'old.invalid') return undefined;
  const number = ['p', 'page_id', 'attachment_id']
    .map((name) => url.searchParams.get(name))
    .find((each) => each !== null);
  if (number !== undefined && number !== null)
    return /^\d+$/.test(number) ? `?p=${number}` : undefined;
  return (
    decoded(whole.slice(base?.length ?? 0))
      .replace(/\/+$/, '')
      .toLowerCase() || '/'
  );
}

/** The path of an old address as an alias of the new paper: encoded, with the slash that it had. */
export function pathOf(
  address: string,
  channel: Pick<Channel, 'bases' | 'origin'>,
): string | undefined {
  if (keyOf(address, channel) === undefined) return undefined;
  const url = URL.parse(
    address,
    channel.origin ? withSlash(channel.origin) : 'http://old.invalid/',
  );
  if (!url) return undefined;
  const path = `${url.pathname}${url.search}`;
  return path === '/' || /[\s\\]/.test(path) || path.startsWith('//') ? undefined : path;
}

function withSlash(origin: string): string {
  return origin.endsWith('/') ? origin : `${origin}/`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

export interface Addresses {
  /** `number` is that of the new address among the texts. */
  add: (old: string, number: number) => void;
  find: (reference: string) => string | undefined;
}
