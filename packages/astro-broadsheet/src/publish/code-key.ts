import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import type { Plugin } from 'vite';
import { currentContent } from '../content/current.ts';
import { digest } from '../newsroom/digest.ts';
import type { Config } from '../virtual-config.ts';

/**
 * What every page depends on beside its stories: the code that Vite bundled, the names of style sheets
 * and scripts, the options and the versions of packages. Stories in MDX are modules too, but have keys
 * of their own.
 */
export function codeKey(config: Config): CodeKey {
  const modules: string[] = [];
  const assets = new Set<string>();
  let showsContent = false;
  const isStory = new RegExp(`/${RegExp.escape(config.folder)}/stories/.*\\.mdx($|\\?)`);
  const plugin: Plugin = {
    name: 'broadsheet-code-key',
    generateBundle(_, bundle) {
      for (const [name, output] of Object.entries(bundle)) {
        if (this.environment?.name === 'client' || output.type === 'asset') assets.add(name);
        if (output.type === 'asset') continue;
        for (const [id, { code }] of Object.entries(output.modules))
          if (isCode(id) && !isStory.test(id)) modules.push(digest(bareCode(code ?? '', id)));
      }
      const content = this.getModuleInfo(CONTENT);
      if (content?.importers.some(isForeign)) showsContent = true;
    },
  };
  return {
    plugin,
    assets,
    value: (astro) =>
      digest(
        modules.toSorted(),
        [...assets].sort(),
        showsContent ? [config.now, contentOf(astro)] : [],
        optionsOf(config),
        astroOf(astro),
        versions(astro),
      ),
  };
}

/**
 * Astro writes into a component where its file lies on this machine, and where code of a package names
 * `import.meta.env` as a whole, what the shell has set: `CI`, or `_`, the program that began the build.
 */
function bareCode(code: string, id: string): string {
  const placeless = code.replaceAll(id.split('?')[0] ?? id, '');
  const isOwn = !id.startsWith(THEME) && !id.includes('/node_modules/');
  return isOwn ? placeless : placeless.replace(ENVIRONMENT, '$1');
}

/** Modules with what changes on every build, or with content: those have no say in how pages look. */
function isCode(id: string): boolean {
  return !/^\0(virtual:astro:|astro:data-layer|virtual:broadsheet\/(config|mdx)$)/.test(id);
}

/** A component of the site that reads content itself shows what no key of the theme knows of. */
function isForeign(id: string): boolean {
  return !id.startsWith(THEME) && !/\/src\/(pages\/|content\.config\.)/.test(id);
}

/** What such a component can show: the content of the theme, and that of the site's own collections. */
function contentOf({ root, cacheDir }: AstroConfig): unknown[] {
  const { issues: _, ...content } = currentContent(root.href) ?? { issues: [] };
  const store = new URL('./data-store.json', cacheDir);
  return [
    Object.entries(content).map(([kind, entries]) => [kind, [...entries]]),
    existsSync(store) ? readFileSync(store, 'utf8') : '',
  ];
}

/** The moment of the build is known to the pages that show it. */
function optionsOf({ now: _, root: __, cacheFolder: ___, handed: ____, ...options }: Config) {
  return options;
}

function astroOf({
  site,
  base,
  build,
  compressHTML,
  image,
  security,
  prefetch,
  i18n,
}: AstroConfig) {
  const { client: _, server: __, ...rest } = build;
  return [site, base, rest, compressHTML, image, security, prefetch, i18n];
}

/** What is not bundled: the theme names its packages by version, the lock file of the site all of them. */
function versions({ root }: AstroConfig): string[] {
  const own = fileURLToPath(new URL('../../package.json', import.meta.url));
  const files = [own, lockFileAbove(fileURLToPath(root))].filter((file) => file !== undefined);
  return [process.version, ...files.map((file) => readFileSync(file, 'utf8'))];
}

function lockFileAbove(folder: string): string | undefined {
  const found = LOCK_FILES.map((name) => join(folder, name)).find((file) => existsSync(file));
  if (found) return found;
  const above = dirname(folder.replace(/[\\/]$/, ''));
  return above === folder || above === '.' ? undefined : lockFileAbove(above);
}

const LOCK_FILES = ['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock'];
const ENVIRONMENT = /(Object\.assign\(\{[^{}]*\}), \{[^{}]*\}\)/g;
const CONTENT = '\0astro:content';
const THEME = fileURLToPath(new URL('../', import.meta.url));

export interface CodeKey {
  plugin: Plugin;
  /** The files that Vite wrote, once it has. */
  assets: ReadonlySet<string>;
  value: (astro: AstroConfig) => string;
}
