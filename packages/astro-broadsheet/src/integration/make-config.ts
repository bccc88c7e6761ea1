import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { instantOf, parseInstant } from '@broadsheet/article-schema';
import type { AstroConfig } from 'astro';
import { type Options, OptionsError } from '../config.ts';
import type { Config } from '../virtual-config.ts';
import { codeVersion } from './code-version.ts';

/**
 * The options with what Astro's configuration and the environment add. The clock is read here and
 * nowhere else: `BROADSHEET_NOW` sets it, so that a build can be repeated and the future rehearsed.
 */
export function makeConfig(
  options: Options,
  astro: AstroConfig,
  isBuild: boolean,
): Omit<Config, 'handed'> {
  const isPreview = isPreviewBuild(isBuild);
  const base = `/${astro.base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  return {
    ...options,
    // What readers keep on a device must not hold a draft.
    offline: options.offline && !isPreview,
    showsDrafts: isPreview || (!isBuild && process.env.BROADSHEET_DRAFTS !== '0'),
    isPreview,
    origin: astro.site ? new URL(astro.site).origin : missingSite(),
    base,
    now: nowFrom(process.env.BROADSHEET_NOW, options.zone),
    version: codeVersion(),
    userPages: userPages(astro).map((path) => `${base}${path}`),
    root: astro.root.href,
    cacheFolder: new URL('./.cache/broadsheet/', astro.root).href,
  };
}

/** Whether drafts are built too, into a folder of their own: `BROADSHEET_DRAFTS=1 astro build`. */
export function isPreviewBuild(isBuild: boolean): boolean {
  return isBuild && process.env.BROADSHEET_DRAFTS === '1';
}

function nowFrom(given: string | undefined, zone: string): string {
  if (!given) return instantOf(new Date());
  const now = parseInstant(given, zone);
  if (now) return now;
  throw new OptionsError([
    `BROADSHEET_NOW is not a date and time: “${given}”.\n  Write it as RFC 3339, such as 2026-11-22T09:00:00Z.\n  options/now`,
  ]);
}

function missingSite(): never {
  throw new OptionsError([
    'astro.config\n  site is missing.\n  A newspaper’s feeds and sitemaps need its address. Add `site: "https://example.org"` to the Astro configuration.\n  options/site-missing',
  ]);
}

/** Addresses, without base, that fixed pages of the site itself answer. */
function userPages(astro: AstroConfig): string[] {
  const pages = fileURLToPath(new URL('./pages/', astro.srcDir));
  if (!existsSync(pages)) return [];
  return readdirSync(pages, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(astro|mdx?|html)$/.test(name) && !name.includes('['))
    .map((name) => name.replace(/\.[a-z]+$/, '').replace(/(^|\/)index$/, '$1'))
    .map((path) => (path && !path.endsWith('/') ? `${path}/` : path));
}
