/**
 * A copy of an answer to be kept: whole, with its content policy, and with what the paper must know of
 * it. A page can read its `server-timing` and so tell that it was served from here, and from when it is.
 */
export function copyOf(response: Response, body: Blob, about: About): Response {
  const headers = new Headers(response.headers);
  // It would make the copy unfindable for a request with other headers.
  headers.delete('vary');
  headers.set(KEPT_AT, `${about.at}`);
  headers.set(BYTES, `${body.size}`);
  headers.set(MARK, about.sha256 ?? about.version ?? '');
  headers.set('server-timing', `saved;dur=${about.at}`);
  return new Response(body, { headers });
}

/** An entry that only says under which other address the same picture is kept. */
export function pointerTo(url: string): Response {
  return new Response(null, { headers: { [SEE]: url, [BYTES]: '0' } });
}

/** When a copy was made, in milliseconds of Unix time. */
export function keptAt(response: Response): number {
  return Number(response.headers.get(KEPT_AT));
}

export function bytesOf(response: Response): number {
  return Number(response.headers.get(BYTES));
}

/** The hash of a file of an edition, or the version of the worker that kept an offline page. */
export function markOf(response: Response): string | null {
  return response.headers.get(MARK);
}

/** The copy of an address in any cache; an address whose picture is kept under another leads there. */
export async function findCopy(key: string): Promise<Response | undefined> {
  const found = await caches.match(key);
  const other = found?.headers.get(SEE);
  return other ? caches.match(other) : found;
}

const KEPT_AT = 'x-at';
const BYTES = 'x-bytes';
const MARK = 'x-mark';
const SEE = 'x-see';

interface About {
  at: number;
  sha256?: string | undefined;
  version?: string | undefined;
}
