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

/** `_redirects` of Netlify and Cloudflare Pages, which read the same lines. */
export function redirectLines(redirects: readonly Redirect[]): string {
  return redirects.map(({ from, to }) => `${from} ${to} 301\n`).join('');
}

/** The redirects of `vercel.json`. */
export function vercelRedirects(redirects: readonly Redirect[]) {
  return redirects.map(({ from, to }) => ({
    source: from.replace(/[:()*+?{}\\]/g, '\\$&'),
    destination: to,
    permanent: true,
  }));
}

/** A `map` for nginx, to be included in `http`; a server answers with it while `$broadsheet_moved` is set. */
export function nginxMap(redirects: readonly Redirect[]): string {
  const quoted = (text: string) => `"${text.replace(/["\\$]/g, '\\$&')}"`;
  const lines = redirects.map(({ from, to }) => `  ${quoted(decodeURI(from))} ${quoted(to)};\n`);
  return `map $uri $broadsheet_moved {\n  default "";\n${lines.join('')}}\n`;
}

/** `from` is a path from the root of the host, percent-encoded; `to` an absolute address. */
export interface Redirect {
  from: string;
  to: string;
}
