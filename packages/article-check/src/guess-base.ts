import type { BuiltFolder } from './built-folder.ts';

/**
 * The address of a built folder's root, as most of its pages' canonical links have it: a page that
 * stands at `2026/flood/index.html` and calls itself `https://example.org/2026/flood/` stands below
 * `https://example.org/`. `https://site.invalid/` where no page says so.
 */
export function guessBase(folder: BuiltFolder, text: (file: string) => string | undefined): string {
  const votes = new Map<string, number>();
  const pages = folder.files.filter((file) => /\.html?$/i.test(file));
  const step = Math.max(1, Math.floor(pages.length / SAMPLE));
  for (let index = 0; index < pages.length; index += step) {
    const file = pages[index] ?? '';
    const base = baseOf(file, canonicalOf(text(file) ?? ''));
    if (base) votes.set(base, (votes.get(base) ?? 0) + 1);
  }
  const [winner] = [...votes].toSorted(([, one], [, other]) => other - one);
  return winner?.[0] ?? 'https://site.invalid/';
}

function baseOf(file: string, canonical: string | undefined): string | undefined {
  const path = file.replace(/(^|\/)index\.html?$/, '$1');
  const url = canonical && URL.parse(canonical);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const tail = `/${path}`;
  const pathname = decodeURI(url.pathname);
  const found = [pathname, `${pathname}/`, `${pathname}.html`].find((one) => one.endsWith(tail));
  return found === undefined
    ? undefined
    : `${url.origin}${found.slice(0, found.length - path.length)}`;
}

function canonicalOf(html: string): string | undefined {
  const [tag] = /<link\b[^>]*\brel=["']?canonical\b[^>]*>/i.exec(html.slice(0, HEAD)) ?? [];
  const [, quoted, bare] = /\bhref=(?:["']([^"']*)["']|([^\s>]*))/i.exec(tag ?? '') ?? [];
  return quoted ?? bare;
}

const SAMPLE = 60;
/** Characters in which a head is looked for. */
const HEAD = 20_000;
