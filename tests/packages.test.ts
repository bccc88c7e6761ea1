import { execFileSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const packages = readdirSync(join(root, 'packages'))
  .map((name) => ({
    folder: join(root, 'packages', name),
    manifest: JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')),
  }))
  .filter(({ manifest }) => !manifest.private);

/** The packages as they would be published, in a site that has never seen this repository. */
describe('the packed packages', () => {
  const site = mkdtempSync(join(tmpdir(), 'a-paper-'));
  const tarballs: Record<string, string> = {};
  const env = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_ENV: undefined,
    VITEST: undefined,
    BROADSHEET_NOW: '2026-11-22T09:00:00Z',
  } as NodeJS.ProcessEnv;
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { cwd: site, env, encoding: 'utf8', stdio: 'pipe' });

  beforeAll(() => {
    for (const { folder, manifest } of packages) {
      const [packed] = JSON.parse(
        execFileSync('npm', ['pack', '--json', '--pack-destination', site], {
          cwd: folder,
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        }),
      );
      tarballs[manifest.name] = `file:${join(site, packed.filename)}`;
    }
    const { version } = JSON.parse(
      readFileSync(join(root, 'node_modules/astro/package.json'), 'utf8'),
    );
    // What the packages depend on of each other comes from the tarballs too, not from the registry.
    const manifest = {
      name: 'a-paper',
      private: true,
      type: 'module',
      dependencies: { astro: version, ...tarballs },
      overrides: tarballs,
    };
    writeFileSync(join(site, 'package.json'), JSON.stringify(manifest));
    for (const folder of ['content', 'src'])
      cpSync(
        join(root, 'packages/astro-broadsheet/test/sites/two-languages', folder),
        join(site, folder),
        { recursive: true },
      );
    const config = readFileSync(
      join(root, 'packages/astro-broadsheet/test/sites/two-languages/astro.config.mjs'),
      'utf8',
    );
    writeFileSync(
      join(site, 'astro.config.mjs'),
      config.replace(
        'broadsheet({',
        "broadsheet({\n      components: { Byline: './src/Byline.astro' },",
      ),
    );
    writeFileSync(
      join(site, 'src/Byline.astro'),
      '---\nimport Byline from "astro-broadsheet/components/article/Byline.astro";\n---\n<div class="with-faces"><Byline /></div>\n',
    );
    run('npm', 'install', '--loglevel=error', '--no-audit', '--no-fund', '--prefer-offline');
  });
  afterAll(() => rmSync(site, { recursive: true, force: true }));

  it('install, build a paper with search, and let one component be replaced', () => {
    run(process.execPath, join(site, 'node_modules/astro/bin/astro.mjs'), 'build');
    const page = readFileSync(join(site, 'dist/2026/11/flood/index.html'), 'utf8');
    expect(page).toMatch(/<div class="with-faces"><div class="byline"/);
    expect(JSON.parse(readFileSync(join(site, 'dist/pagefind/shards.json'), 'utf8'))).toHaveLength(
      2,
    );
  });

  it('run the importer from what was built', () => {
    mkdirSync(join(site, 'old'), { recursive: true });
    writeFileSync(join(site, 'old/2020-02-02-note.md'), '# A note\n\nWords.\n');
    expect(
      run('npx', '--no-install', 'article-import', 'markdown', 'old', '--out', 'imported'),
    ).toContain('1 item: 1 story, 0 refused.');
  });

  it('check what they built', () => {
    const report = run('npx', '--no-install', 'article-check', 'dist', '--format', 'json');
    expect(JSON.parse(report)).toMatchObject({ findings: [], stories: 3 });
  });

  it('carry the types that they name', () => {
    const types = packages.flatMap(({ manifest }) =>
      Object.values(manifest.exports as Record<string, { types?: string } | string>)
        .map((entry) => (typeof entry === 'object' ? entry.types : undefined))
        .filter((path) => path !== undefined)
        .map((path) => join(site, 'node_modules', manifest.name, path)),
    );
    for (const path of types) {
      const files = globSync(path);
      expect(files.length, path).toBeGreaterThan(0);
      for (const file of files) expect(readFileSync(file, 'utf8').length, file).toBeGreaterThan(0);
    }
  });

  it.each(packages.map(({ manifest }) => manifest))('$name says what it is', (manifest) => {
    for (const field of ['description', 'license', 'engines', 'files', 'exports'])
      expect(manifest, field).toHaveProperty(field);
    const readme = readFileSync(join(site, 'node_modules', manifest.name, 'README.md'), 'utf8');
    for (const heading of [
      'What is this?',
      'When should I use this?',
      'Install',
      'Use',
      'API',
      'Errors',
      'Compatibility',
      'Security',
      'Licence',
    ])
      expect(readme).toContain(`## ${heading}`);
  });
});
