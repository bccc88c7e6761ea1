import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as main from '../src/index.ts';
import { runProgram } from '../src/program.ts';
import type { Prompts } from '../src/questions.ts';
import { programs, say } from './world.ts';

const QUICK = ['--yes', '--no-install', '--no-git'];
const ME = {
  GIT_AUTHOR_NAME: 'Ann',
  GIT_AUTHOR_EMAIL: 'ann@paper.example',
  GIT_COMMITTER_NAME: 'Ann',
  GIT_COMMITTER_EMAIL: 'ann@paper.example',
};

it('exports these names and no others', () =>
  expect(Object.keys(main).sort()).toEqual(['CreateError', 'paperFiles', 'run']));

describe('the program', () => {
  it('says how it is used', async () =>
    expect(await say(['--help'])).toMatchSnapshot({ cwd: expect.any(String) }));
  it('says its version', async () =>
    expect(await say(['--version'])).toMatchObject({ code: 0, said: '1.2.3' }));
  it('tells an option that it does not know', async () =>
    expect(await say(['--titel', 'x'])).toMatchObject({
      code: 2,
      said: "error: unknown option '--titel'\n(Did you mean --title?)",
    }));

  it('makes a paper, and says what to type next', async () => {
    const { code, cwd, said } = await say(['my-paper', ...QUICK]);
    expect({ code, said }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "said": "Write 16 files: 0.0 s
      Put it into my-paper: 0.0 s

      “My Paper” is there. Next:

        cd my-paper
        npm install
        npm run dev",
      }
    `);
    expect(readdirSync(cwd)).toEqual(['my-paper']);
  });

  it.each([
    ['a folder below others that are not there', 'papers/new/one', 'papers/new/one'],
    ['the folder it stands in', '.', ''],
    ['a folder whose name only a shell would break', "Ann's $(paper)", "Ann's $(paper)"],
    ['a folder in another script', 'بريد الدلتا', 'بريد الدلتا'],
  ])('makes it in %s', async (_, folder, path) => {
    const { code, cwd, said } = await say([folder, ...QUICK]);
    expect(code, said).toBe(0);
    expect(readdirSync(join(cwd, path)).sort()).toEqual([
      '.gitignore',
      'README.md',
      'astro.config.mjs',
      'content',
      'package.json',
      'src',
    ]);
  });

  it('names the folder so that a shell takes it as it is', async () =>
    expect((await say(["Ann's $(paper)", ...QUICK])).said).toContain("cd 'Ann'\\''s $(paper)'"));

  it('writes nothing in a dry run, and lists what it would write', async () => {
    const { code, cwd, said } = await say(['my-paper', '--yes', '--dry-run']);
    expect({ code, said }).toMatchSnapshot();
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('makes a repository with one commit, in which nothing is left over', async () => {
    const git: typeof runProgram = (command, args, how) =>
      command === 'git' ? runProgram(command, args, how) : programs({})(command, args, how);
    Object.assign(process.env, ME);
    const { code, cwd, said } = await say(['my-paper', '--yes', '--no-install'], { run: git });
    expect(code, said).toBe(0);
    const ask = (...args: string[]) =>
      execFileSync('git', args, { cwd: join(cwd, 'my-paper'), encoding: 'utf8' });
    expect(ask('log', '--format=%an %s')).toBe('Ann Begin the paper\n');
    expect(ask('status', '--porcelain')).toBe('');
  });

  it('leaves a repository that is there alone', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'create-'));
    mkdirSync(join(cwd, 'mine/.git'), { recursive: true });
    const run = programs({ git: { code: 1, said: 'was asked' } });
    const { code, said } = await say(['mine', '--yes', '--no-install'], { cwd, run });
    expect(code, said).toBe(0);
    expect(readdirSync(join(cwd, 'mine/.git'))).toEqual([]);
    expect(existsSync(join(cwd, 'mine/astro.config.mjs'))).toBe(true);
  });
});

describe('with an export of WordPress', () => {
  const archive = fileURLToPath(
    new URL('../../article-import/test/archives/wxr/courier.xml', import.meta.url),
  );
  const importing: typeof runProgram = (command, args, how) =>
    command === process.execPath
      ? runProgram(command, args, { ...how, isShown: false })
      : programs({})(command, args, how);

  it('its name, address, categories and stories become the paper', async () => {
    const { code, cwd, said } = await say(['old', ...QUICK, '--from', archive], { run: importing });
    expect(code, said).toBe(0);
    const read = (path: string) => readFileSync(join(cwd, 'old', path), 'utf8');
    expect(read('astro.config.mjs')).toContain("title: 'The Delta Courier'");
    expect(read('astro.config.mjs')).toContain("site: 'https://www.courier.example'");
    expect(read('import/wordpress.yaml')).toMatchSnapshot();
    expect(read('content/stories/2014/05/river-rises.md')).toMatch(/^section: markets-money$/m);
    expect(JSON.parse(read('.cache/import/report.json')).totals.stories).toBe(8);
    expect(existsSync(join(cwd, 'old/content/people/mira-sand.md'))).toBe(false);
  });

  it('the sections that were chosen take the categories of their name', async () => {
    const args = ['old', ...QUICK, '--from', archive, '--sections', 'Local, City'];
    const { cwd } = await say(args, { run: importing });
    expect(readFileSync(join(cwd, 'old/import/wordpress.yaml'), 'utf8')).toMatch(
      /^sections: \{ local: "local" \}\n.*\nsection: local$/m,
    );
  });

  it('nothing is left where the importer could not run', async () => {
    const { code, cwd, said } = await say(['old', ...QUICK, '--from', archive], {
      run: async () => ({ code: 2, said: '', isMissing: false }),
    });
    expect(code).toBe(2);
    expect(said).toMatch(/create\/import-failed$/);
    expect(readdirSync(cwd)).toEqual([]);
  });
});

describe('what keeps a paper from being made is told, and nothing is left of it', () => {
  const busy = (cwd: string) => {
    mkdirSync(join(cwd, 'my-paper'));
    for (const name of ['a', 'b', 'c', 'd']) writeFileSync(join(cwd, 'my-paper', name), '');
  };
  it.each<[string, string[], Parameters<typeof programs>[0], ((cwd: string) => void)?]>([
    ['no terminal', ['my-paper'], {}],
    ['a folder that is not empty', ['my-paper', '--yes'], {}, busy],
    ['a file in the place', ['f', '--yes'], {}, (cwd) => writeFileSync(join(cwd, 'f'), '')],
    ['a file above the place', ['f/x', '--yes'], {}, (cwd) => writeFileSync(join(cwd, 'f'), '')],
    [
      'no npm and no git',
      ['my-paper', '--yes'],
      { npm: { code: 1 }, git: { code: 1, isMissing: true } },
    ],
    ['git without a name', ['my-paper', '--yes'], { 'git var': { code: 128 } }],
    ['git that fails', ['my-paper', '--yes'], { 'git commit': { code: 1, said: 'hook\nfailed' } }],
    [
      'no network',
      ['deep/my-paper', '--yes'],
      { 'npm install': { code: 1, said: 'npm error code ENOTFOUND\nnpm error network' } },
    ],
    [
      'packages that cannot be had',
      ['my-paper', '--yes'],
      { 'npm install': { code: 1, said: 'npm error code ETARGET\nnpm error notarget' } },
    ],
    ['an export that is not there', ['my-paper', '--yes', '--from', 'wordpress.xml'], {}],
    [
      'an export that is none',
      ['my-paper', '--yes', '--from', 'x.xml'],
      {},
      (cwd) => writeFileSync(join(cwd, 'x.xml'), '<rss/>'),
    ],
    [
      'everything wrong at once',
      [
        '../x',
        '--yes',
        '--title',
        'a\u202eb',
        '--languages',
        'en,xx',
        '--sections',
        'Search,!,Local,local,a\u202eb',
        '--preset',
        'big',
        '--deploy',
        'moon',
        '--site',
        'paper',
        '--zone',
        'Cairo',
        '--media',
        'all',
        '--editor',
        'ann',
      ],
      {},
    ],
  ])('%s', async (_, args, ends, prepare) => {
    const cwd = mkdtempSync(join(tmpdir(), 'create-'));
    prepare?.(cwd);
    const before = treeOf(cwd);
    const { code, said } = await say(args, { cwd, run: programs(ends) });
    expect({
      code,
      said: said
        .split('\n')
        .filter((line) => !/: 0\.0 s$/.test(line))
        .join('\n'),
    }).toMatchSnapshot();
    expect(treeOf(cwd)).toEqual(before);
  });

  it.each(['npm', 'git'])('Ctrl-C while %s runs', async (stopped) => {
    const stopping = new AbortController();
    const run: typeof runProgram = (command, args, how) => {
      if (command !== stopped || args[0] === '--version' || args[0] === 'var')
        return programs({})(command, args, how);
      setTimeout(() => stopping.abort(), 30);
      return runProgram(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], how);
    };
    const { code, cwd, said } = await say(['my-paper', '--yes'], { run, signal: stopping.signal });
    expect({ code, last: said.split('\n').slice(-2) }).toEqual({
      code: 130,
      last: ['Stopped. Nothing was written.', '  create/stopped'],
    });
    expect(readdirSync(cwd)).toEqual([]);
  });
});

describe('what no option says is asked', () => {
  const prompts = (answers: Record<string, string | string[] | symbol>): Prompts => {
    const answer = async ({ message }: { message: string }) => {
      const [, value] = Object.entries(answers).find(([part]) => message.includes(part)) ?? [];
      if (value === undefined) throw new Error(`Nobody answers “${message}”.`);
      return value as never;
    };
    return { text: answer, select: answer, multiselect: answer };
  };

  it('question by question', async () => {
    const { cwd, code, said } = await say(['--no-install', '--no-git', '--preset', 'tabloid'], {
      prompts: prompts({
        folder: 'post',
        called: 'La Poste',
        languages: ['fr', 'en'],
        begin: 'samples',
        sections: 'Culture, Mer',
        published: 'none',
      }),
    });
    expect(code, said).toBe(0);
    expect(readFileSync(join(cwd, 'post/astro.config.mjs'), 'utf8')).toMatchSnapshot();
  });

  it('and who goes away leaves nothing behind', async () => {
    const { cwd, code } = await say(['x'], { prompts: prompts({ called: Symbol('cancelled') }) });
    expect({ code, files: readdirSync(cwd) }).toEqual({ code: 130, files: [] });
  });
});

function treeOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}
