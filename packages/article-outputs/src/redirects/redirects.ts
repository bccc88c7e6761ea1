import { escapeXml } from '../xml.ts';

/** A page that leads on at once, with a link for those whom it does not. */
export function redirectHtml(to: string): string {
  const safe = escapeXml(to);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${safe}</title>
<link rel="canonical" href="${safe}">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${safe}">
<a href="${safe}">${safe}</a>
</html>
`;
}

/** `_redirects` of Netlify and Cloudflare Pages; only Netlify reads a line with a query. */
export function redirectLines(redirects: readonly Redirect[]): string {
  return redirects
    .map(
      ({ from, query, to }) =>
        `${from}${query ? ` ${query.replaceAll('&', ' ')}` : ''} ${to} 301\n`,
    )
    .join('');
}

/** The redirects of `vercel.json`. */
export function vercelRedirects(redirects: readonly Redirect[]) {
  return redirects.map(({ from, query, to }) => ({
    source: from.replace(/[:()*+?{}\\]/g, '\\$&'),
    ...(query && {
      has: query.split('&').map((part) => ({ type: 'query', ...keyAndValue(part) })),
    }),
    destination: to,
    permanent: true,
  }));
}

/** Maps for nginx, to be included in `http`; `nginxMoved` answers with what they find. */
export function nginxMap(redirects: readonly Redirect[]): string {
  const quoted = (text: string) => `"${text.replace(/["\\$]/g, '\\$&')}"`;
  const block = (name: string, key: string, lines: string[]) =>
    `map ${key} ${name} {\n  default "";\n${lines.join('')}}\n`;
  const moved = redirects
    .filter(({ query }) => !query)
    .map(({ from, to }) => `  ${quoted(decodeURI(from))} ${quoted(to)};\n`);
  const asked = redirects
    .filter(({ query }) => query)
    .map(({ from, query, to }) => `  ${quoted(`${decodeURI(from)}?${query}`)} ${quoted(to)};\n`);
  const whole = block('$broadsheet_moved', '$uri', moved);
  return asked.length > 0 ? `${whole}${block('$broadsheet_asked', '"$uri?$args"', asked)}` : whole;
}

/** The lines of a `server` that answer with the maps. */
export function nginxMoved(hasQueries: boolean): string {
  const names = ['$broadsheet_moved', ...(hasQueries ? ['$broadsheet_asked'] : [])];
  return names.map((name) => `if (${name}) { return 301 ${name}; }\n`).join('');
}

function keyAndValue(query: string): { key: string; value: string } {
  const [key = '', value = ''] = query.split('=');
  return { key, value };
}

/** `from` is a path from the root of the host, percent-encoded, `query` what must stand behind it (`p=12`); `to` an absolute address. */
export interface Redirect {
  from: string;
  query?: string;
  to: string;
}
