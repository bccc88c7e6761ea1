import { isBelow, isCode, referencesIn } from '../device/references.ts';
import type { Dist } from './dist.ts';
import { type Face, facesIn, fontsFor } from './fonts.ts';
import { pathIn } from './path-in.ts';

/** The styles, scripts and fonts of a built site; what a file names is read once, for all editions. */
export function openCode(dist: Dist, { site, assets }: CodePlaces): Code {
  const names = new Map<string, string[]>();
  const faces = new Map<string, Face[]>();
  const textOf = (path: string) => dist.contentOf(path)?.toString('utf8') ?? '';
  const namesIn = (path: string) => {
    const address = new URL(path, site).href;
    const found =
      names.get(path) ??
      referencesIn(textOf(path), address, assets)
        .filter(isCode)
        .map((url) => new URL(url).pathname);
    names.set(path, found);
    return found;
  };
  return {
    neededBy(urls) {
      const found = new Set<string>();
      const queue = urls.flatMap((url) => pathIn(url, site) ?? []);
      for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
        if (found.has(path) || !dist.read(path)) continue;
        found.add(path);
        if (isBelow(path, assets) && isCode(path)) queue.push(...namesIn(path));
      }
      return [...found];
    },
    fontsOf(path, letters) {
      if (!path.endsWith('.css')) return [];
      const known = faces.get(path) ?? facesIn(textOf(path), new URL(path, site).href);
      faces.set(path, known);
      return fontsFor(known, letters).flatMap((url) => pathIn(url, site) ?? []);
    },
  };
}

interface CodePlaces {
  site: string;
  /** Paths with base whose files never change under their name. */
  assets: readonly string[];
}

export interface Code {
  /** Styles and scripts at addresses, and what scripts and styles import: paths with base. */
  neededBy: (urls: readonly string[]) => string[];
  /** Of a style sheet, the fonts that have a letter of a text. */
  fontsOf: (path: string, letters: ReadonlySet<number>) => string[];
}
