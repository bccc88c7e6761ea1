import type { BuiltFolder } from './built-folder.ts';

/**
 * Addresses of a site. `base` is where the folder's root stands on the web, with a slash at its end:
 * `https://example.org/` or `https://example.org/paper/`.
 */
export class Addresses {
  readonly base: string;
  readonly #folder: BuiltFolder;

  constructor(base: string, folder: BuiltFolder) {
    this.base = base;
    this.#folder = folder;
  }

  /** The page that a file is: `2026/11/flood/index.html` is `{base}2026/11/flood/`. */
  urlOf(file: string): string {
    const path = file
      .replace(/(^|\/)index\.html$/, '$1')
      .split('/')
      .map(encodeURIComponent)
      .join('/');
    return new URL(path, this.base).href;
  }

  /** Whether an absolute address is one of this site. */
  isOwn(url: string): boolean {
    return url === this.base.slice(0, -1) || url.startsWith(this.base);
  }

  /**
   * The file that answers an absolute address of this site, as static hosts look it up; `redirect`
   * where the host's redirects answer, undefined where nothing does.
   */
  fileOf(url: string): string | undefined {
    const parsed = URL.parse(url);
    if (!parsed) return undefined;
    const path = decode(parsed.pathname).slice(new URL(this.base).pathname.length);
    const { names, redirects } = this.#folder;
    const candidates =
      path === '' || path.endsWith('/')
        ? [`${path}index.html`, `${path.slice(0, -1)}.html`]
        : [path, `${path}.html`, `${path}/index.html`];
    const found = candidates.find((file) => names.has(file));
    return found ?? (redirects(`/${path}`) ? 'redirect' : undefined);
  }
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
