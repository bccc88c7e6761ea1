import {
  headerLines,
  headersOf,
  nginxHeaders,
  nginxMap,
  redirectLines,
  vercelHeaders,
  vercelRedirects,
} from '@broadsheet/article-outputs';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { redirectsOf } from '../newsroom/redirects.ts';

/** The files that the chosen hosts read, by path in the built site; those in `RECORD` are moved out of it. */
export function hostingFiles(newsroom: Newsroom): Map<string, string> {
  const { hosting } = newsroom.config;
  const { base } = newsroom.site;
  const headers = headersOf(base);
  const redirects = redirectsOf(newsroom).map(({ file, to }) => ({
    from: encodeURI(`${base}${file.replace(/(^|\/)index\.html$/, '$1')}`),
    to,
  }));
  const files = new Map<string, string>();
  if (hosting.includes('netlify') || hosting.includes('cloudflare')) {
    files.set('_headers', headerLines(headers));
    files.set('_redirects', redirectLines(redirects) || '# No story has moved.\n');
  }
  // Without it GitHub Pages leaves out folders that begin with a dot or an underscore.
  if (hosting.includes('github')) files.set('.nojekyll', '\n');
  if (hosting.includes('vercel')) {
    const config = { headers: vercelHeaders(headers), redirects: vercelRedirects(redirects) };
    files.set(`${RECORD}/hosting/vercel.json`, `${JSON.stringify(config, null, 2)}\n`);
  }
  if (hosting.includes('nginx')) {
    const { http, server } = nginxHeaders(headers);
    const moved = 'if ($broadsheet_moved) { return 301 $broadsheet_moved; }\n';
    files.set(`${RECORD}/hosting/nginx-http.conf`, `${http}${nginxMap(redirects)}`);
    files.set(`${RECORD}/hosting/nginx-server.conf`, `${server}${moved}`);
  }
  files.set(`${RECORD}/due.json`, dueJson(newsroom));
  return files;
}

/** When the paper must be built again, for a scheduler: RFC 3339 in UTC, or null where nothing is due. */
function dueJson({ config, due }: Newsroom): string {
  return `${JSON.stringify({ built: config.now, due: due ?? null }, null, 2)}\n`;
}

/** A folder of the built site that never leaves this machine: it is moved away when the build is done. */
export const RECORD = '_broadsheet-record';
