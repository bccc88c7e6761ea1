import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { HookParameters } from 'astro';
import type { Options } from '../config.ts';
import { routesOf } from '../routes.ts';

/** Adds the theme's routes; a pattern that a page of the site itself answers is left to that page. */
export function injectRoutes(
  options: Options,
  { config, injectRoute }: HookParameters<'astro:config:setup'>,
): void {
  const taken = new Set(ownPatterns(fileURLToPath(new URL('./pages/', config.srcDir))));
  const code = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
  for (const { pattern, file } of routesOf(options)) {
    if (taken.has(shapeOf(pattern))) continue;
    const entrypoint = new URL(
      `../routes/${file.endsWith('.astro') ? file : `${file}${code}`}`,
      import.meta.url,
    );
    injectRoute({ pattern, entrypoint, prerender: true });
  }
}

function ownPatterns(pages: string): string[] {
  if (!existsSync(pages)) return [];
  return readdirSync(pages, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(astro|mdx?|html|[jt]s)$/.test(name))
    .map((name) => `/${name.replace(/\.[a-z]+$/, '').replace(/(^|\/)index$/, '')}`)
    .map(shapeOf);
}

/** A pattern without the names of its parameters and without what a rest parameter adds. */
function shapeOf(pattern: string): string {
  return pattern
    .replace(/\/\[\.\.\.period\]$/, '')
    .replace(/\[\w+\]/g, '[]')
    .replace(/(.)\/$/, '$1');
}
