import { exec, execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import {
  printScore,
  type ScoreRow,
  type Served,
  scoreRow,
  startPackage,
} from '@broadsheet/article-fixtures';
import { packInto } from '../tests/tarballs.ts';
import { followTutorial } from './follow-tutorial.ts';

// From nothing to a built paper, as a stranger would: `npm create broadsheet` in an empty folder, with the
// packages of this repository from a registry on this machine, and all others through it from npm's.
const WXR = fileURLToPath(
  new URL('../packages/article-import/test/archives/wxr/courier.xml', import.meta.url),
);
const MINUTE = ['<=', 60] as const;
const PAPER = ['--languages', 'en,ar'];
const home = mkdtempSync(join(tmpdir(), 'create-'));
const registry = await startRegistry(makeFolder('registry'));
try {
  const tarballs = packInto(makeFolder('tarballs'));
  for (const file of Object.values(tarballs)) await publish(file);
  const rows = [
    ...(await paper('samples', [])),
    ...(await paper('import', ['--from', WXR, '--media', 'skip'])),
    ...(await tutorial()),
  ];
  process.exitCode = printScore(rows, process.argv.slice(2));
} finally {
  await registry.close();
  rmSync(home, { recursive: true, force: true });
}

/** Makes a paper, builds and checks it; each step in seconds. */
async function paper(name: string, options: string[]): Promise<ScoreRow[]> {
  const folder = makeFolder(name);
  const given = ['my-paper', '--', '--yes', '--title', 'The Courier', ...PAPER];
  const steps: Step[] = [
    ['create', folder, ['create', '--yes', 'broadsheet@latest', ...given, ...options]],
    ['build', join(folder, 'my-paper'), ['run', 'build']],
    // What an archive lacks, such as texts for pictures, is not for a program to invent.
    ...(name === 'import' ? [] : [['check', join(folder, 'my-paper'), ['run', 'check']] as Step]),
  ];
  const rows: ScoreRow[] = [];
  for (const [step, cwd, args] of steps) {
    const start = performance.now();
    const { stdout } = await promisify(execFile)('npm', args, { cwd, env: environment() });
    const seconds = (performance.now() - start) / 1000;
    rows.push(scoreRow(`${name}-${step}-s`, seconds, 's', step === 'create' ? MINUTE : undefined));
    console.log(
      `${name}: npm ${args.slice(0, 3).join(' ')}\n${stdout.trimEnd().split('\n').slice(-4).join('\n')}\n`,
    );
  }
  return rows;
}

/** What the tutorial has people type, in seconds of the machine: of its ten minutes the rest is for reading. */
async function tutorial(): Promise<ScoreRow[]> {
  const start = performance.now();
  const failed: string[] = [];
  await followTutorial(makeFolder('tutorial'), async (command, cwd) => {
    const { code, said } = await promisify(exec)(command, { cwd, env: environment() }).then(
      ({ stdout }) => ({ code: 0, said: stdout }),
      ({ code, stdout, stderr }) => ({ code, said: `${stdout}${stderr}` }),
    );
    // Its story has no id, as the tutorial says; anything else that ends badly would trip people.
    const isFine = code === 0 || (code === 1 && said.includes('id-from-path (1)'));
    if (!isFine) failed.push(command);
    console.log(`tutorial: ${command}\n${said.trimEnd().split('\n').slice(-4).join('\n')}\n`);
  });
  const seconds = failed.length === 0 ? (performance.now() - start) / 1000 : null;
  return [scoreRow('tutorial-s', seconds, 's', ['<=', 600])];
}

/** Verdaccio, which keeps what is published to it and hands on the rest. */
async function startRegistry(folder: string): Promise<Registry> {
  const config = join(folder, 'config.yaml');
  const upstream = execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim();
  writeFileSync(config, configFor(upstream));
  const server = await startPackage(folder, {
    ...{ name: 'verdaccio', version: '6.8.0' },
    // Newer ones want another Node; its old `node-fetch` does not install beside a newer one.
    overrides: { 'node-fetch': '2.7.0' },
    runs: (port) => ({ args: ['--config', config, '--listen', `127.0.0.1:${port}`] }),
    answersAt: '-/ping',
  });
  const answer = await fetch(`${server.url}-/user/org.couchdb.user:paper`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'paper', password: 'a-password' }),
  });
  const { token } = (await answer.json()) as { token: string };
  return { ...server, token };
}

async function publish(file: string): Promise<void> {
  const login = `--${registry.url.replace('http:', '')}:_authToken=${registry.token}`;
  const args = ['publish', file, '--provenance=false', '--registry', registry.url, login];
  await promisify(execFile)('npm', args, { cwd: home, env: environment() });
}

/** An empty cache, so that every package comes from the registry. */
function environment(): NodeJS.ProcessEnv {
  const { npm_config_local_prefix: _, npm_config_prefix: __, ...env } = process.env;
  return {
    ...env,
    ...{ npm_config_registry: registry.url, npm_config_cache: join(home, 'cache') },
    ...{ ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', INIT_CWD: undefined },
    ...{ GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.org' },
    ...{ GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@example.org' },
  };
}

function makeFolder(name: string): string {
  const folder = join(home, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Of Verdaccio; `upstream` is the registry that the other packages come from. */
function configFor(upstream: string): string {
  return `storage: ./storage
auth: { htpasswd: { file: ./htpasswd } }
uplinks: { npmjs: { url: '${upstream}', cache: true, maxage: 60m } }
packages:
  '@broadsheet/*': { access: $all, publish: $authenticated }
  'astro-broadsheet': { access: $all, publish: $authenticated }
  'broadsheet': { access: $all, publish: $authenticated }
  'create-broadsheet': { access: $all, publish: $authenticated }
  '**': { access: $all, proxy: npmjs }
log: { type: stdout, level: error }
`;
}

type Step = [step: string, cwd: string, args: string[]];

interface Registry extends Served {
  token: string;
}
