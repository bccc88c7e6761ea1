/**
 * The headers of a paper: a strict content policy everywhere, and how long what may be kept. Files
 * whose names hold the hash of their bytes are kept for ever, all else is asked for anew.
 * `base` is the path that the paper lies under; `asked` are files below it that no host may keep by its
 * own rules either, such as a service worker.
 */
export function headersOf(base: string, asked: readonly string[] = []): HeaderRules {
  return {
    everywhere: {
      'Content-Security-Policy': CONTENT_POLICY,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'X-Content-Type-Options': 'nosniff',
    },
    asked: asked.map((path) => `${base}${path}`),
    kept: [
      `${base}_astro/*`,
      ...['fragment', 'index', 'meta', 'filter'].map((name) => `${base}pagefind/*.pf_${name}`),
      // With the version of Pagefind in its name.
      `${base}pagefind/*.pagefind`,
    ],
  };
}

/** `_headers` of Netlify and Cloudflare Pages. Two rules that both match would join their values. */
export function headerLines({ everywhere, asked, kept }: HeaderRules): string {
  const rule = (path: string, headers: Record<string, string>) =>
    `${path}\n${Object.entries(headers)
      .map(([name, value]) => `  ${name}: ${value}\n`)
      .join('')}`;
  return [
    rule('/*', everywhere),
    ...asked.map((path) => rule(path, { 'Cache-Control': ASK })),
    ...kept.map((path) => rule(path, { 'Cache-Control': FOR_EVER })),
  ].join('');
}

/** The headers of `vercel.json`. */
export function vercelHeaders({ everywhere, asked, kept }: HeaderRules) {
  const rule = (source: string, headers: Record<string, string>) => ({
    source,
    headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
  });
  const pattern = (path: string) => path.replace('.', '\\.').replace('*', '(.*)');
  return [
    rule('/(.*)', everywhere),
    ...asked.map((path) => rule(pattern(path), { 'Cache-Control': ASK })),
    ...kept.map((path) => rule(pattern(path), { 'Cache-Control': FOR_EVER })),
  ];
}

/**
 * A snippet for nginx, to be included in `http`: the map of what may be kept. The second value is for
 * `server`; `Cache-Control` without `always`, or a missing file would be kept for ever.
 */
export function nginxHeaders({ everywhere, kept }: HeaderRules): { http: string; server: string } {
  const pattern = (path: string) => `"~^${path.replace(/[.]/g, '\\.').replace('*', '.*')}$"`;
  const lines = kept.map((path) => `  ${pattern(path)} "${FOR_EVER}";\n`);
  const always = Object.entries(everywhere).map(
    ([name, value]) => `add_header ${name} "${value}" always;\n`,
  );
  return {
    http: `map $uri $broadsheet_cache {\n  default "${ASK}";\n${lines.join('')}}\n`,
    server: `add_header Cache-Control $broadsheet_cache;\n${always.join('')}`,
  };
}

/** What pages may load: themselves and what their own host serves; WebAssembly is the search. */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK = 'public, max-age=0, must-revalidate';

export interface HeaderRules {
  /** On every answer. */
  everywhere: Record<string, string>;
  /** Paths whose files are asked for anew each time. */
  asked: string[];
  /** Paths whose files never change; `*` stands for the rest. */
  kept: string[];
}
