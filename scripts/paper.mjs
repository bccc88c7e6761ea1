// A paper of its own below `.cache/papers`: made, filled by the importer, built, and checked.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const astro = join(root, 'node_modules/astro/bin/astro.mjs');

/** A new paper without content; `options` are those of the theme. Returns its folder. */
export function makePaper(name, options) {
  const folder = join(root, '.cache/papers', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'src'), { recursive: true });
  writeFileSync(
    join(folder, 'astro.config.mjs'),
    `import broadsheet from 'astro-broadsheet';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://paper.example',
  integrations: [broadsheet(${JSON.stringify(options)})],
});
`,
  );
  writeFileSync(
    join(folder, 'src/content.config.ts'),
    `import { broadsheetCollections } from 'astro-broadsheet/content';

export const collections = broadsheetCollections();
`,
  );
  return folder;
}

/** Imports a source into a paper; returns what the importer said. Ends with its code, 0 or 1. */
export function importInto(folder, reader, source, args = []) {
  const out = join(folder, 'content');
  return run(
    'packages/article-import/bin/article-import.mjs',
    [reader, source, '--out', out, ...args],
    root,
  );
}

export function buildPaper(folder, now) {
  // What Vitest sets would make it no build for the world: `DEV` is truthy in Astro then.
  const { VITEST, NODE_ENV, DEV, PROD, MODE, SSR, TEST, BASE_URL, ...rest } = process.env;
  const env = {
    ...rest,
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
    ...(now && { BROADSHEET_NOW: now }),
  };
  return run(astro, ['build'], folder, env);
}

export function checkPaper(folder, args = []) {
  return run('packages/article-check/bin/article-check.mjs', [join(folder, 'dist'), ...args], root);
}

function run(program, args, cwd, env = process.env) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: status ?? 2, said: `${stdout}${stderr}` };
}
