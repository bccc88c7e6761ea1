/**
 * Whether an answer may be kept as what was asked for. A redirected answer could never be shown for a
 * navigation; an opaque one counts as megabytes; a network that wants a login answers everything with
 * its own page and status 200.
 */
export function isOurs(
  { status, type, redirected, headers }: Answer,
  destination: string,
): boolean {
  if (status !== 200 || type !== 'basic' || redirected) return false;
  const isHtml = headers.get('content-type')?.includes('text/html') ?? false;
  return isHtml === (destination === 'document');
}

/** What is read of a `Response`. */
export interface Answer {
  status: number;
  type: ResponseType;
  redirected: boolean;
  headers: Pick<Headers, 'get'>;
}
