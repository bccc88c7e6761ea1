/**
 * The addresses that a text (HTML, CSS or, where `address` is one's, a script) names below one of the
 * prefixes of assets: files whose name changes with their bytes, so that a name found anywhere can be
 * trusted. Absolute, each once.
 * @param assets paths with base that assets lie under, such as `/_astro/`
 */
export function referencesIn(text: string, address: string, assets: readonly string[]): string[] {
  const { origin } = new URL(address);
  const found = new Set<string>();
  for (const [all, name = all] of text.matchAll(address.endsWith('.js') ? IMPORTED : NAME)) {
    if (!URL.canParse(name, address)) continue;
    const url = new URL(name, address);
    if (url.origin === origin && isBelow(url.pathname, assets)) found.add(origin + url.pathname);
  }
  return [...found];
}

/** Whether a path lies below one of the prefixes. */
export function isBelow(path: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => path.startsWith(prefix));
}

/** Whether a file can name others that it cannot do without. */
export function isCode(path: string): boolean {
  return /\.(css|js)$/.test(path);
}

// A script names what it may never load, each language's words for one: only what it imports at once
// counts, and what it has as an address of its own.
const IMPORTED = /(?:(?:from|import|URL\()["'`]|["'`](?=\/))([^"'`]+\.js)/g;
const NAME = /[\w./@~%:-]+\.\w{2,5}(?![\w.])/g;
