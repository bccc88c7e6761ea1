import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { codeOf, type Readme, readReadme } from './readme.ts';
import { PACKAGES, packInto } from './tarballs.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'packages-'));
const env = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  NODE_ENV: undefined,
  VITEST: undefined,
  BROADSHEET_NOW: '2026-11-22T09:00:00Z',
} as NodeJS.ProcessEnv;
// What is installed comes over the network, which may be slow.
vi.setConfig({ testTimeout: 900_000, hookTimeout: 900_000 });
let tarballs: Record<string, string>;

beforeAll(() => {
  tarballs = packInto(home);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/**
 * What each package is tried on: the files of an empty folder, what is run there, and what it says.
 * Commands are those of the readme, with the packages that it says to install and no others.
 */
const TRIALS: Record<string, (readme: Readme) => Trial> = {
  '@broadsheet/article-schema': (readme) => ({
    files: { 'example.mjs': codeOf(readme, 'js') },
    run: [['node', 'example.mjs']],
    says: /^true\n$/,
  }),
  '@broadsheet/article-outputs': (readme) => ({
    files: { 'example.mjs': codeOf(readme, 'js') },
    run: [['node', 'example.mjs']],
    says: /<loc>https:\/\/example\.org\/2026\/03\/river\/<\/loc>/,
  }),
  '@broadsheet/article-check': (readme) => ({
    files: { 'dist/index.html': PAGE, 'article-check.json': codeOf(readme, 'json') },
    run: [
      codeOf(readme, 'sh', 'npx').trim().split(' '),
      codeOf(readme, 'yaml').replace('- run: ', '').trim().split(' '),
    ],
    says: /1 file, 1 page, 0 stories: nothing wrong/,
  }),
  '@broadsheet/article-import': (readme) => ({
    files: {
      'map.yaml': codeOf(readme, 'yaml', 'name:'),
      'old-site/content/news/2020-02-02-note.md':
        '---\ntitle: A note\ndate: 2020-02-02\n---\n\nWords.\n',
    },
    run: [codeOf(readme, 'sh', 'npx').trim().split(' ')],
    says: /1 item: 1 story, 0 refused\./,
  }),
  '@broadsheet/article-search': (readme) => ({
    files: {
      'dist/bridge/index.html': codeOf(readme, 'html'),
      'example.mjs': codeOf(readme, 'js'),
    },
    run: [['node', 'example.mjs']],
    says: /^1 stories, 1 of 1 parts built$/m,
  }),
  '@broadsheet/article-offline': (readme) => ({
    files: {
      'offline.mjs': codeOf(readme, 'js', '// offline.mjs'),
      ...Object.fromEntries(
        ['', '2026/river/', '2026/ferry/', 'offline/'].map((path) => [
          `dist/${path}index.html`,
          `<meta name="paper" content="https://example.org/">${PAGE}`,
        ]),
      ),
    },
    run: [['node', 'offline.mjs']],
    says: /files: /,
  }),
  broadsheet: (readme) => ({
    files: {
      'astro.config.mjs': `export default { integrations: [{ name: 'astro-broadsheet', options: ${PAPER} }] };`,
    },
    run: [wordsOf(codeOf(readme, 'sh', 'npx'))],
    says: /^content\/stories\/2026\/11\/the-quay-is-open\.md is begun/,
  }),
  'create-broadsheet': (readme) => ({
    files: {},
    run: [
      [
        ...wordsOf(codeOf(readme, 'sh', CREATE).replace(CREATE, 'npx create-broadsheet my-paper ')),
        ...BARE,
      ],
    ],
    says: /^“The Delta Courier” is there\./m,
  }),
  'astro-broadsheet': (readme) => ({
    versions: { astro: lowestOf('astro-broadsheet', 'astro') },
    files: {
      'astro.config.mjs': codeOf(readme, 'js', '// astro.config.mjs'),
      'src/content.config.ts': codeOf(readme, 'js', '// src/content.config.ts'),
      'content/stories/2026/11/river.md': codeOf(readme, 'md').replace(/^<!--.*\n/, ''),
    },
    run: [['npx', 'astro', 'build']],
    says: /published 1 story/,
  }),
};

describe('alone in an empty folder, and with the oldest Astro that is allowed, the readme holds of', () => {
  it.concurrent.each(PACKAGES)('$manifest.name', async ({ folder, manifest }) => {
    const readme = readReadme(folder);
    const trial = TRIALS[manifest.name]?.(readme);
    if (!trial) throw new Error('There is no trial of this package.');
    const site = await install(readme.installs, trial.versions ?? {}, trial.files);
    let said = '';
    for (const command of trial.run) said += await run(site, command);
    expect(said).toMatch(trial.says);
    const ours = readdirSync(join(site, 'node_modules/@broadsheet'), { encoding: 'utf8' });
    expect(ours.map((name) => `@broadsheet/${name}`).toSorted()).toEqual(familyOf(manifest.name));
  });
});

describe('with the newest Astro, papers below one folder that has the packages', () => {
  let site: string;
  beforeAll(async () => {
    const names = ['astro', 'astro-broadsheet', '@broadsheet/article-check'];
    // The newest that there is, or, so that a change is judged by itself alone, the newest that was tried.
    const range = rangeOf('astro-broadsheet', 'astro');
    const astro = process.env.ASTRO_NEWEST ? range : versionHere('astro');
    site = await install([...names, 'broadsheet', 'create-broadsheet'], { astro }, {});
  });

  it('are built in two languages with search, and one component may be replaced', async () => {
    const paper = join(site, 'two-languages');
    cpSync(join(root, 'packages/astro-broadsheet/test/sites/two-languages'), paper, {
      recursive: true,
      filter: (path) => !/[\\/](dist|\.astro|\.cache)$/.test(path),
    });
    const config = readFileSync(join(paper, 'astro.config.mjs'), 'utf8');
    const option = "broadsheet({ components: { Byline: './src/Byline.astro' },";
    writeFileSync(join(paper, 'astro.config.mjs'), config.replace('broadsheet({', option));
    writeFileSync(
      join(paper, 'src/Byline.astro'),
      '---\nimport Byline from "astro-broadsheet/components/article/Byline.astro";\n---\n<div class="with-faces"><Byline /></div>\n',
    );
    await run(paper, ['npx', 'astro', 'build']);
    const page = readFileSync(join(paper, 'dist/2026/11/flood/index.html'), 'utf8');
    expect(page).toMatch(/<div class="with-faces"><div class="byline"/);
    const shards = readFileSync(join(paper, 'dist/pagefind/shards.json'), 'utf8');
    expect(JSON.parse(shards)).toHaveLength(2);
  });

  it.concurrent.each([
    ['broadsheet', 'en,ar', [], 14],
    ['tabloid', 'fr', ['--deploy', 'github', '--sections', 'Local, Mer'], 7],
    ['magazine', 'ar,en', ['--deploy', 'netlify', '--editor', 'ann/courier'], 14],
  ])(
    'are made by the program as a %s, and nothing is wrong in them',
    async (preset, languages, more, stories) => {
      const options = ['--preset', preset, '--languages', languages, ...more];
      const paper = await create(site, preset, options);
      const said = await run(paper, ['npx', 'article-check', 'dist']);
      expect(said).toMatch(new RegExp(` ${stories} stories: nothing wrong`));
      const [tag] = /<html.*?>/.exec(readFileSync(join(paper, 'dist/index.html'), 'utf8')) ?? [];
      expect(tag).toContain(/^ar/.test(languages) ? 'dir="rtl"' : 'dir="ltr"');
      expect(/data-preset="(\w+)"/.exec(tag ?? '')?.[1] ?? 'broadsheet').toBe(preset);
      expect(await run(paper, ['npx', 'broadsheet', 'due'])).toMatch(/No build is due yet\.$/m);
      expect(await run(paper, ['npx', 'broadsheet', 'doctor'])).toMatch(/: nothing wrong\.$/m);
    },
  );

  it.concurrent('come from an export of WordPress, and nothing is wrong but what it lacks', async () => {
    const paper = await create(site, 'old', ['--from', WXR]);
    const [code, said] = await run(paper, [...'npx article-check dist --format json'.split(' ')])
      .then((text) => [0, text])
      .catch(({ code, stdout }) => [code, stdout]);
    const { findings } = JSON.parse(said);
    expect(code).toBe(1);
    expect(
      [...new Set(findings.map((finding: { code: string }) => finding.code))].toSorted(),
    ).toEqual(['image-small', 'link-broken', 'photo-alt-missing', 'photo-credit-missing']);
  });
});

/** A paper made by the program in a folder below the packages, and built. */
async function create(site: string, folder: string, options: string[]): Promise<string> {
  const given = ['--yes', '--site', 'https://courier.example', ...options, ...BARE];
  await run(site, ['npx', 'create-broadsheet', folder, ...given]);
  const paper = join(site, folder);
  await run(paper, ['npx', 'astro', 'build']);
  return paper;
}

/** A new folder with these files and packages; those of the repository come from their tarballs. */
async function install(
  names: string[],
  versions: Record<string, string>,
  files: Record<string, string>,
) {
  const site = mkdtempSync(join(home, 'site-'));
  const own = (name: string) => tarballs[name] && `file:${tarballs[name]}`;
  const manifest = {
    ...{ name: 'a-site', private: true, type: 'module' },
    dependencies: Object.fromEntries(
      names.map((name) => [name, own(name) ?? versions[name] ?? versionHere(name)]),
    ),
    // What they need of each other comes from the tarballs too, not from the registry.
    overrides: Object.fromEntries(
      Object.keys(tarballs)
        .filter((name) => !names.includes(name))
        .map((name) => [name, own(name)]),
    ),
  };
  const all = { ...files, 'package.json': JSON.stringify(manifest) };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  const quiet = ['--loglevel=error', '--no-audit', '--no-fund', '--no-package-lock'];
  // A registry that does not answer is asked again, not waited for.
  const patience = [
    ...['--fetch-timeout=20000', '--fetch-retries=4'],
    ...['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=3000'],
  ];
  await run(site, ['npm', 'install', '--prefer-offline', ...quiet, ...patience]);
  return site;
}

async function run(cwd: string, [command = '', ...args]: string[]): Promise<string> {
  const program = command === 'npx' ? ['npx', '--no-install'] : [command];
  const [name = '', ...first] = command === 'node' ? [process.execPath] : program;
  const { stdout } = await promisify(execFile)(name, [...first, ...args], { cwd, env });
  return stdout;
}

/** The scoped packages of the repository that a package brings along, itself among them. */
function familyOf(name: string): string[] {
  const of = (one: string): string[] => {
    const found = PACKAGES.find(({ manifest }) => manifest.name === one);
    return found ? [one, ...Object.keys(found.manifest.dependencies ?? {}).flatMap(of)] : [];
  };
  return [...new Set(of(name))].filter((one) => one.startsWith('@broadsheet/')).toSorted();
}

/** The lower end of `^7.3.1` is `7.3.1`. */
function lowestOf(name: string, peer: string): string {
  const [, lowest = ''] = /^\^(\d+\.\d+\.\d+)$/.exec(rangeOf(name, peer)) ?? [];
  return lowest;
}

function rangeOf(name: string, peer: string): string {
  const found = PACKAGES.find(({ manifest }) => manifest.name === name);
  return found?.manifest.peerDependencies?.[peer] ?? '';
}

/** The version that the repository itself uses: of Astro the newest, the others as its lock file has them. */
function versionHere(name: string): string {
  return JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;
}

/** The words of a command as a shell splits it, where quotes hold some together. */
function wordsOf(command: string): string[] {
  const words = command.match(/"[^"]*"|\S+/g) ?? [];
  return words.filter((word) => word !== '--').map((word) => word.replaceAll('"', ''));
}

const CREATE = 'npm create broadsheet@latest my-paper -- ';
const WXR = join(root, 'packages/article-import/test/archives/wxr/courier.xml');
// Without packages and a repository.
const BARE = ['--no-install', '--no-git'];
const PAPER =
  "{ languages: ['en'], zone: 'UTC', sections: [{ id: 'local', title: 'Local' }], folder: 'content' }";
const PAGE =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>River</title><main><h1>River</h1><p>It rose.</p></main>';

interface Trial {
  files: Record<string, string>;
  run: string[][];
  says: RegExp;
  versions?: Record<string, string>;
}
