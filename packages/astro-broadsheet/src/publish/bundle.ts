import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

/** What Vite made of the paper, as far as it takes to render a page outside of Astro's own process. */
export function bundleOf(): Bundle {
  let entry = '';
  let pages: Pages = new Map();
  const plugin: Plugin = {
    name: 'broadsheet-bundle',
    writeBundle({ dir }, bundle) {
      if (this.environment?.name !== 'prerender') return;
      const chunk = Object.values(bundle).find(
        (one) => one.type === 'chunk' && one.isEntry && ENTRY.test(one.fileName),
      );
      if (dir && chunk) entry = join(dir, chunk.fileName);
    },
  };
  return {
    plugin,
    note(given) {
      pages = given;
    },
    entry: () => entry,
    // The style sheets of a route are only known once all of them are built.
    styles: () => [...pages].map(([route, { styles }]) => [route, styles]),
  };
}

const ENTRY = /^prerender-entry\b/;

type Pages = Parameters<NonNullable<AstroIntegration['hooks']['astro:build:setup']>>[0]['pages'];

export interface Bundle {
  plugin: Plugin;
  /** Takes what Astro knows of each route; it fills it while it builds. */
  note: (pages: Pages) => void;
  /** The program that renders, once it is built; empty where it was not seen. */
  entry: () => string;
  /** By route. */
  styles: () => [route: string, styles: unknown][];
}
