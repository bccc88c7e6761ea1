/** The paths that a `_redirects` file answers (Netlify, Cloudflare Pages): `*` at the end, `:name` inside. */
export function redirectSources(text: string): (path: string) => boolean {
  const exact = new Set<string>();
  const patterns: RegExp[] = [];
  for (const line of text.split('\n')) {
    const [source = ''] = line.trim().split(/\s+/);
    if (!source.startsWith('/')) continue;
    if (/[*:]/.test(source)) patterns.push(toPattern(source));
    else exact.add(bare(source));
  }
  return (path) => exact.has(bare(path)) || patterns.some((pattern) => pattern.test(path));
}

function toPattern(source: string): RegExp {
  const escaped = source.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/\*/g, '.*').replace(/:\w+/g, '[^/]+')}/?$`);
}

function bare(path: string): string {
  return path.length > 1 ? path.replace(/\/$/, '') : path;
}
