import {
  headerLines,
  headersOf,
  nginxHeaders,
  nginxMap,
  nginxMoved,
  redirectLines,
  vercelHeaders,
  vercelRedirects,
} from '@broadsheet/article-outputs';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { askedRedirectsOf, redirectsOf } from '../newsroom/redirects.ts';
import { frontPage } from '../page-data/front.ts';
import { WORKER } from '../page-data/offline-frame.ts';
import { offlineRecord } from './offline-record.ts';

/** The files that the chosen hosts read, by path in the built site; those in `RECORD` are moved out of it. */
export function hostingFiles(newsroom: Newsroom): Map<string, string> {
  const { hosting } = newsroom.config;
  const { base } = newsroom.site;
  const headers = headersOf(base, newsroom.config.offline ? ASKED : []);
  const redirects = redirectsOf(newsroom).map(({ file, to }) => ({
    from: encodeURI(`${base}${file.replace(/(^|\/)index\.html$/, '$1')}`),
    to,
  }));
  const asked = askedRedirectsOf(newsroom).map(({ query, to }) => ({ from: base, query, to }));
  const files = new Map<string, string>();
  if (asked.length > 0) {
    const map = Object.fromEntries(asked.map(({ query, to }) => [query, to]));
    files.set(OLD_ADDRESSES, `${JSON.stringify(map)}\n`);
  }
  if (hosting.includes('netlify') || hosting.includes('cloudflare')) {
    files.set('_headers', headerLines(headers));
    files.set(
      '_redirects',
      redirectLines(hosting.includes('netlify') ? [...asked, ...redirects] : redirects) ||
        '# No story has moved.\n',
    );
  }
  // Without it GitHub Pages leaves out folders that begin with a dot or an underscore.
  if (hosting.includes('github')) files.set('.nojekyll', '\n');
  if (hosting.includes('vercel')) {
    const config = {
      headers: vercelHeaders(headers),
      redirects: vercelRedirects([...asked, ...redirects]),
    };
    files.set(`${RECORD}/hosting/vercel.json`, `${JSON.stringify(config, null, 2)}\n`);
  }
  if (hosting.includes('nginx')) {
    const { http, server } = nginxHeaders(headers);
    const moved = nginxMoved(asked.length > 0);
    files.set(`${RECORD}/hosting/nginx-http.conf`, `${http}${nginxMap([...asked, ...redirects])}`);
    files.set(`${RECORD}/hosting/nginx-server.conf`, `${server}${moved}`);
  }
  files.set(`${RECORD}/due.json`, dueJson(newsroom));
  files.set(`${RECORD}/leads.json`, JSON.stringify(leadsOf(newsroom)));
  files.set(`${RECORD}/offline.json`, JSON.stringify(offlineRecord(newsroom)));
  return files;
}

/** A worker or an edition that a host keeps would hold readers back at an old one. */
const ASKED = [WORKER, 'sw-morning.js', 'editions/*'];

/** When the paper must be built again, for a scheduler: RFC 3339 in UTC, or null where nothing is due. */
function dueJson({ config, due }: Newsroom): string {
  return `${JSON.stringify({ built: config.now, due: due ?? null }, null, 2)}\n`;
}

/** The story that leads each front, by the front's file: what the log says of a front. */
function leadsOf(newsroom: Newsroom): Record<string, string> {
  const { base, languages } = newsroom.site;
  const fronts = languages.map((language) => frontPage(language, newsroom));
  return Object.fromEntries(
    fronts.map(({ frame, lead }) => [`${frame.path.slice(base.length)}index.html`, lead?.id ?? '']),
  );
}

/** Where old addresses that only a query tells apart lead: `{ "p=12": "https://…" }`. */
export const OLD_ADDRESSES = 'old-addresses.json';

/** A folder of the built site that never leaves this machine: it is moved away when the build is done. */
export const RECORD = '_broadsheet-record';
