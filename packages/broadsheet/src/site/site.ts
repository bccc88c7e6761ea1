import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { CommandError } from '../error.ts';

/**
 * The site of a folder, as its Astro configuration tells it: the file is run, as Astro does.
 * @throws {CommandError} where there is none, or it cannot be read.
 */
export async function readSite(root: string): Promise<Site> {
  const file = NAMES.find((name) => existsSync(join(root, name)));
  if (!file)
    throw new CommandError(
      'site/config-missing',
      'There is no Astro configuration in this folder.',
      'Go into the folder of the paper, where `astro.config.mjs` stands.',
    );
  const config = await load(join(root, file), file);
  const theme = (config.integrations ?? []).flat(5).find(isTheme);
  if (!theme)
    throw new CommandError(
      'site/theme-missing',
      `${file} does not use the theme.`,
      "Add `broadsheet({ … })` to its `integrations`, with `import broadsheet from 'astro-broadsheet'`.",
    );
  if (!theme.options)
    throw new CommandError(
      'site/theme-old',
      'The theme of this site is older than these commands.',
      'Run `npm install astro-broadsheet@latest`.',
    );
  return {
    root,
    config: file,
    origin: config.site,
    dist: relative(root, resolve(root, pathOf(config.outDir ?? './dist'))) || '.',
    options: theme.options,
  };
}

async function load(file: string, name: string): Promise<AstroConfig> {
  try {
    const { default: config } = await import(pathToFileURL(file).href);
    return (await config) ?? {};
  } catch (error) {
    const { message, code } = error as Error & { code?: string };
    // The theme tells of wrong options itself, with what to do.
    if (code === 'options') throw error;
    // Node's loader says it with the path of this program.
    const says =
      code === 'ERR_MODULE_NOT_FOUND' ? (message.split(' imported from ')[0] ?? '') : message;
    const help =
      code === 'ERR_MODULE_NOT_FOUND'
        ? 'Run `npm install` in this folder.'
        : 'Mend the configuration; `npx astro build` says the same.';
    throw new CommandError('site/config', `${name} cannot be read: ${says}`, help);
  }
}

function isTheme(value: unknown): value is { options?: SiteOptions } {
  return (value as { name?: unknown } | undefined)?.name === 'astro-broadsheet';
}

function pathOf(folder: string | URL): string {
  const text = String(folder);
  return text.startsWith('file:') ? fileURLToPath(text) : text;
}

const NAMES = ['mjs', 'js', 'ts', 'mts'].map((ending) => `astro.config.${ending}`);

interface AstroConfig {
  site?: string;
  outDir?: string | URL;
  integrations?: unknown[];
}

export interface Site {
  /** The folder of the site, as a whole path. */
  root: string;
  /** The name of its configuration. */
  config: string;
  /** The address of the paper, where the configuration has it. */
  origin: string | undefined;
  /** The folder that is built, below the root. */
  dist: string;
  options: SiteOptions;
}

/** Of the theme's options, what commands ask for. */
export interface SiteOptions {
  languages: string[];
  zone: string;
  sections: { id: string; title: string | Record<string, string> }[];
  /** The folder of the content below the root. */
  folder: string;
  hosting: string[];
  photos: { alt: 'required' | 'optional'; credit: 'required' | 'optional' };
}
