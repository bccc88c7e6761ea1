import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Served, startPackage } from '@broadsheet/article-fixtures';
import type { Paper } from '../paper/paper.ts';
import { environment, measure } from './measure.ts';
import { packagePath } from './package-path.ts';
import type { Tool } from './tools/tool.ts';
import { writeInto, writeSite } from './write-site.ts';

/**
 * Has one clone make every closed year of a paper, and a second, with nothing of its own, build the paper
 * from a remote cache on this machine: how many files of closed years the second had to render.
 * @throws {Error} where the cache does not answer, or is not empty at first.
 */
export async function measureRemoteCache(paper: Paper, tool: Tool, plan: Plan): Promise<Remote> {
  const folder = join(plan.scratch, 'remote-cache');
  rmSync(folder, { recursive: true, force: true });
  const cache = await startCache(folder);
  try {
    const years = [...new Set([...paper.stories()].map(({ published }) => published.slice(0, 4)))];
    const closed = years.sort().slice(0, -1);
    const run = async (clone: string, ...tasks: string[]) => {
      const root = join(folder, clone);
      writeClone(root, closed, { paper, tool });
      const args = ['run', ...tasks, '--concurrency=1', `--api=${cache.url.slice(0, -1)}`];
      const options = ['--token=secret', '--team=paper'];
      const turbo = packagePath('.bin/turbo');
      const { seconds } = await measure([turbo, ...args, ...options], root);
      return { seconds, log: readFileSync(`${root}.log`, 'utf8') };
    };
    const first = await run('first', ...closed.map((year) => `year:${year}`));
    plan.say(`first clone: ${closed.length} years made in ${first.seconds.toFixed(0)} s`);
    const second = await run('second', 'build');
    plan.say(`second clone: the paper built in ${second.seconds.toFixed(0)} s`);
    if (/cache hit/.test(first.log)) throw new Error('The first clone had something of its own.');
    const kept = sumOf(first.log, /kept (\d+) files of \d{4}/g);
    return { rendered: kept - sumOf(second.log, /took (\d+) files/g), seconds: second.seconds };
  } finally {
    await cache.close();
  }
}

/** `turborepo-remote-cache`, which keeps what it is given in a folder. */
function startCache(folder: string): Promise<Served> {
  return startPackage(join(folder, 'server'), {
    name: 'turborepo-remote-cache',
    version: '2.12.0',
    runs: (port) => ({
      env: {
        ...{ PORT: String(port), NODE_ENV: 'production', LOG_LEVEL: 'error' },
        ...{ TURBO_TOKEN: 'secret', STORAGE_PROVIDER: 'local', STORAGE_PATH: join(folder, 'kept') },
        STORAGE_PATH_USE_TMP_FOLDER: 'false',
      },
    }),
    answersAt: 'v8/artifacts/status',
  });
}

/** A repository with the paper in it, as docs/publish.md of the theme says. */
function writeClone(root: string, years: readonly string[], { paper, tool }: Source): void {
  const site = join(root, 'paper');
  writeSite(site, paper, tool);
  const put = (path: string, content: object) => writeInto(root, [path, JSON.stringify(content)]);
  put('package.json', {
    ...{ name: 'bench-clone', private: true, packageManager: 'npm@11.0.0' },
    workspaces: ['paper'],
  });
  put('package-lock.json', { lockfileVersion: 3, packages: {} });
  put('turbo.json', { globalEnv: ['BROADSHEET_*'], tasks: {} });
  writeInto(root, ['.gitignore', '.cache\n.astro\n.turbo\ndist\n']);
  const each = <T>(of: (year: string) => T) =>
    Object.fromEntries(years.map((year) => [`year:${year}`, of(year)]));
  put('paper/package.json', {
    ...{ name: 'paper', private: true, type: 'module' },
    scripts: { build: 'astro build', ...each((year) => `astro build --year ${year}`) },
  });
  put('paper/turbo.json', {
    extends: ['//'],
    tasks: {
      ...each((year) => ({
        inputs: [...INPUTS, `content/stories/${year}/**`],
        outputs: [`.cache/broadsheet/years/${year}/**`],
      })),
      build: { dependsOn: years.map((year) => `year:${year}`), outputs: ['dist/**'] },
    },
  });
  execFileSync('git', ['init', '-q'], { cwd: root, env: environment() });
}

function sumOf(log: string, pattern: RegExp): number {
  return [...log.matchAll(pattern)].reduce((sum, [, count]) => sum + Number(count), 0);
}

const INPUTS = ['*', 'src/**', 'content/*', 'content/{media,people}/**'];

interface Source {
  paper: Paper;
  tool: Tool;
}

interface Plan {
  scratch: string;
  say: (line: string) => void;
}

export interface Remote {
  /** Files of closed years that the second clone made itself. */
  rendered: number;
  /** Of the second clone. */
  seconds: number;
}
