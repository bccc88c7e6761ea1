import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const astro = fileURLToPath(new URL('../../../node_modules/astro/bin/astro.mjs', import.meta.url));

/** A tiny real site, made anew in the cache folder: files by path, beside the usual configuration. */
export function makeSite(
  name: string,
  { options = {}, astroOptions = {}, from, files = {} }: SiteInput,
): Site {
  const root = join(here, '../.cache/sites', name);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  if (from)
    cpSync(join(here, 'sites', from), root, {
      recursive: true,
      filter: (path) => !isMade(path),
    });
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  if (!from) {
    write('astro.config.mjs', configFile({ ...OPTIONS, ...options }, astroOptions));
    write('src/content.config.ts', CONTENT_CONFIG);
  }
  for (const [path, content] of Object.entries(files)) write(path, content);
  return {
    root,
    write,
    remove: (path) => rmSync(join(root, path)),
    build: (env, args) => build(root, env, {}, args),
    kill: (afterMs) => build(root, {}, { timeout: Math.round(afterMs), killSignal: 'SIGKILL' }),
    cold: async (env) => {
      const copy = `${root}-cold`;
      rmSync(copy, { recursive: true, force: true });
      cpSync(root, copy, { recursive: true, filter: (path) => !isMade(path) });
      return build(copy, env);
    },
  };
}

/** A story's file, with as little as a story can have. */
export function storyFile(fields: Record<string, unknown> = {}, body = 'Some text.'): string {
  const all = {
    headline: 'A headline',
    section: 'local',
    published: '2026-11-20T09:00',
    ...fields,
  };
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

/** What a build leaves in a site, apart from the folder that holds all sites. */
function isMade(path: string): boolean {
  return /\/(dist|\.astro|\.cache)$/.test(path);
}

/** The content of every file below a folder, by path. */
export function filesIn(folder: string): Map<string, Buffer> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(names.map((name) => [name.slice(folder.length + 1), readFileSync(name)]));
}

/** The files in which two builds differ. */
export function differences(one: Built, other: Built): string[] {
  return [...new Set([...one.files.keys(), ...other.files.keys()])].filter(
    (path) => !(one.files.get(path) ?? NONE).equals(other.files.get(path) ?? NONE),
  );
}

const NONE = Buffer.alloc(0);

export const OPTIONS = {
  title: 'The Paper',
  zone: 'Africa/Cairo',
  search: false,
  sections: [
    { id: 'local', title: 'Local' },
    { id: 'world', title: 'World' },
  ],
};
const CONTENT_CONFIG = `import { broadsheetCollections } from 'astro-broadsheet/content';

export const collections = broadsheetCollections();
`;

export function configFile(options: object, astroOptions: object = {}): string {
  return `import broadsheet from 'astro-broadsheet';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://paper.example',
  ...${JSON.stringify(astroOptions)},
  integrations: [broadsheet(${JSON.stringify(options)})],
});
`;
}

function build(
  root: string,
  env: Record<string, string> = {},
  limits: { timeout?: number; killSignal?: 'SIGKILL' } = {},
  args: readonly string[] = [],
): Promise<Built> {
  const variables = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
    FORCE_COLOR: '0',
    BROADSHEET_NOW: NOW,
    ...env,
    // What Vitest sets would make it no build for the world: `DEV` is truthy in Astro then.
    ...{ VITEST: undefined, NODE_ENV: undefined, DEV: undefined, PROD: undefined },
    ...{ MODE: undefined, SSR: undefined, TEST: undefined, BASE_URL: undefined },
  };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [astro, 'build', ...args],
      { cwd: root, env: variables as NodeJS.ProcessEnv, ...limits },
      (error, stdout, stderr) => {
        const files = filesIn(join(root, 'dist'));
        const read = (path: string) => {
          const file = files.get(path);
          if (!file)
            throw new Error(`dist/${path} is not there. The build said:\n${stdout}\n${stderr}`);
          return file.toString('utf8');
        };
        resolve({
          code: error ? Number(error.code ?? 1) : 0,
          output: `${stdout}${stderr}`,
          files,
          read,
        });
      },
    );
  });
}

export const NOW = '2026-11-22T09:00:00Z';

interface SiteInput {
  options?: Record<string, unknown>;
  astroOptions?: Record<string, unknown>;
  /** A folder of `test/sites` to begin with. */
  from?: string;
  files?: Record<string, string | Uint8Array>;
}

export interface Site {
  root: string;
  write: (path: string, content: string | Uint8Array) => void;
  remove: (path: string) => void;
  build: (env?: Record<string, string>, args?: string[]) => Promise<Built>;
  /** Begins a build and ends it by force, unless it is done before: then its code is 0. */
  kill: (afterMs: number) => Promise<Built>;
  /** Builds a copy that has no trace of a former build. */
  cold: (env?: Record<string, string>) => Promise<Built>;
}

export interface Built {
  code: number;
  output: string;
  /** What stands in `dist`, by path. */
  files: Map<string, Buffer>;
  read: (path: string) => string;
}
