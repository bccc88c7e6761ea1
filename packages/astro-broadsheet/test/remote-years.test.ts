import { execFile, execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesIn, makeSite, NOW, storyFile } from './site.ts';

const guide = readFileSync(new URL('../docs/publish.md', import.meta.url), 'utf8');
const [scripts = '', tasks = ''] = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map(
  ([, code]) => code,
);
const turbo = fileURLToPath(new URL('../../../node_modules/.bin/turbo', import.meta.url));
const artifacts = new Map<string, Buffer>();
let server: Server;

beforeAll(async () => {
  server = remoteCache(artifacts);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());

it('a second clone with an empty cache gets closed years from a remote one, as the guide sets it up', async () => {
  const [one, two] = [cloneOf('remote-one'), cloneOf('remote-two')];
  const first = await run(one, 'year:2024');
  expect(first).toContain('made anew; nothing published');
  expect(artifacts.size).toBe(1);
  const second = await run(two, 'build');
  expect(second).toMatch(/year:2024: cache hit/);
  expect(second).toMatch(/year:2025: cache miss/);
  const [, whole = ''] = /(paper:build: .*)$/s.exec(second) ?? [];
  expect(whole).not.toMatch(/─ \/(2024|2025)\//);
  expect(whole).toMatch(/─ \/2026\//);
  expect(whole).toContain('search index: 6 stories, 1 of 3 parts built');
  const plain = makeSite('remote-plain', { files: STORIES, options: { search: true } });
  const { code, output, files } = await plain.build({ BROADSHEET_PROCESSES: '1' });
  expect(code, output).toBe(0);
  const joined = filesIn(join(two, 'paper/dist'));
  expect([...joined.keys()]).toEqual([...files.keys()]);
  for (const [path, bytes] of files) expect(joined.get(path)?.equals(bytes), path).toBe(true);
}, 120_000);

it.each([
  ['a story of a year', 'content/stories/2024/story-0.md', { 2024: true, 2025: false }],
  ['a story of another year', 'content/stories/2026/story-4.md', { 2024: false, 2025: false }],
  ['a person', 'content/people/ana-reis.md', { 2024: true, 2025: true }],
  ['a setting', 'astro.config.mjs', { 2024: true, 2025: true }],
])('%s that is changed makes anew the years that depend on it', (_, file, changed) => {
  const root = cloneOf('remote-inputs');
  const before = hashesIn(root);
  mkdirSync(dirname(join(root, 'paper', file)), { recursive: true });
  appendFileSync(join(root, 'paper', file), '\n');
  const after = hashesIn(root);
  const isOther = (year: string) => after[year] !== before[year];
  expect({ 2024: isOther('2024'), 2025: isOther('2025') }).toEqual(changed);
});

function hashesIn(cwd: string): Record<string, string> {
  const args = ['run', 'year:2024', 'year:2025', '--dry=json'];
  const said = execFileSync(turbo, args, {
    ...{ cwd, env: environment(cwd), encoding: 'utf8' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const { tasks } = JSON.parse(said) as { tasks: { task: string; hash: string }[] };
  return Object.fromEntries(tasks.map(({ task, hash }) => [task.slice(-4), hash]));
}

/** A new clone of a repository that has the paper in a folder. */
function cloneOf(name: string): string {
  const site = makeSite(`${name}/paper`, { files: STORIES, options: { search: true } });
  const root = dirname(site.root);
  const put = (file: string, content: object) =>
    writeFileSync(join(root, file), JSON.stringify(content));
  rmSync(join(root, '.git'), { recursive: true, force: true });
  rmSync(join(root, '.turbo'), { recursive: true, force: true });
  put('package.json', ROOT_PACKAGE);
  put('package-lock.json', { lockfileVersion: 3, packages: {} });
  put('turbo.json', { globalEnv: ['BROADSHEET_*'], tasks: {} });
  writeFileSync(join(root, '.gitignore'), '.turbo\n.cache\n.astro\ndist\n');
  put('paper/package.json', {
    name: 'paper',
    private: true,
    type: 'module',
    ...JSON.parse(scripts),
  });
  site.write('turbo.json', tasks);
  execFileSync('git', ['init', '-q'], { cwd: root });
  return root;
}

function run(cwd: string, task: string): Promise<string> {
  const { port } = server.address() as AddressInfo;
  const env = {
    ...environment(cwd),
    ...{ TURBO_API: `http://127.0.0.1:${port}`, TURBO_TEAM: 'paper', TURBO_TOKEN: 'secret' },
  };
  const args = ['run', task, '--concurrency=1'];
  return new Promise((resolve, reject) => {
    execFile(turbo, args, { cwd, env }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${stdout}${stderr}`));
      else resolve(`${stdout}${stderr}`);
    });
  });
}

function environment(cwd: string): NodeJS.ProcessEnv {
  return {
    ...{ PATH: process.env.PATH, HOME: cwd, NO_COLOR: '1', CI: '1' },
    ...{ TURBO_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1' },
    ...{ BROADSHEET_NOW: NOW, BROADSHEET_PROCESSES: '1' },
  };
}

/** As much of a remote cache as Turborepo asks for: artifacts are put and got by their hash. */
function remoteCache(kept: Map<string, Buffer>): Server {
  return createServer(async (request, response) => {
    const { method, url = '', headers } = request;
    const { pathname } = new URL(url, 'http://cache');
    if (headers.authorization !== 'Bearer secret') response.statusCode = 401;
    else if (method === 'PUT') kept.set(pathname, await buffer(request));
    else if (/^\/v8\/artifacts\/[0-9a-f]{16}$/.test(pathname)) {
      const found = kept.get(pathname);
      if (found) return response.end(method === 'HEAD' ? undefined : found);
      response.statusCode = 404;
    }
    return response.end('{}');
  });
}

const ROOT_PACKAGE = {
  ...{ name: 'clone', private: true, packageManager: 'npm@11.0.0' },
  workspaces: ['paper'],
};
const STORIES = Object.fromEntries(
  [2024, 2024, 2025, 2025, 2026, 2026].map((year, at) => [
    `content/stories/${year}/story-${at}.md`,
    storyFile({ headline: `Story ${at}`, published: `${year}-03-0${at + 1}T09:00` }),
  ]),
);
