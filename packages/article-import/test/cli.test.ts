import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from '../src/cli.ts';
import { archives } from './archive.ts';

async function say(...args: string[]) {
  const said: string[] = [];
  const output = {
    log: (text: string) => said.push(text),
    error: (text: string) => said.push(text),
    isTerminal: false,
    version: '1.2.3',
  };
  return { code: await run(args, output), said: said.join('\n') };
}
const out = () => mkdtempSync(join(tmpdir(), 'cli-'));
const hugo = join(archives, 'hugo');

describe('the program', () => {
  it('says how it is used', async () => expect(await say('--help')).toMatchSnapshot());
  it('says its version', async () =>
    expect(await say('--version')).toEqual({ code: 0, said: '1.2.3' }));

  it('ends with 1 where something was refused, and writes the whole report', async () => {
    const folder = out();
    const report = join(folder, 'reports/report.json');
    const { code, said } = await say(
      'markdown',
      hugo,
      '--out',
      folder,
      '--map',
      join(hugo, 'map.yaml'),
      '--report',
      report,
    );
    expect(code).toBe(1);
    expect(said).toContain('8 items: 4 stories, 1 redirect, 3 refused.');
    expect(JSON.parse(readFileSync(report, 'utf8')).totals.refused).toBe(3);
  });

  it('ends with 0 where nothing was', async () => {
    const { code } = await say(
      'markdown',
      join(archives, 'jekyll'),
      '--out',
      out(),
      '--preset',
      'jekyll',
      '--dry-run',
    );
    expect(code).toBe(0);
  });

  it('tells everything that keeps it from running, and ends with 2', async () => {
    expect(
      await say(
        'markdwon',
        'nowhere',
        '--out',
        'x',
        '--since',
        'May',
        '--limit',
        '0',
        '--url',
        'courier',
      ),
    ).toMatchSnapshot();
    expect((await say('markdown', hugo)).code).toBe(2);
    expect((await say('markdown', hugo, '--out', 'x', '--preset', 'wordpress')).code).toBe(2);
  });

  it('writes into no file, and says what to do', async () => {
    const file = join(out(), 'paper');
    writeFileSync(file, '');
    const { code, said } = await say('markdown', hugo, '--out', file);
    expect([code, said]).toEqual([
      2,
      `--out ${file} is a file.\n  Name a folder; one that is not there yet is made.\n  import/out-no-folder`,
    ]);
  });

  it('opens no packed archive, and says what to do', async () => {
    const file = join(out(), 'export.zip');
    writeFileSync(file, 'PK\x03\x04');
    const { code, said } = await say('wxr', file, '--out', 'x');
    expect(code).toBe(2);
    expect(said).toBe(
      `${file} is packed.\n  Unpack it, and name the file or folder that was in it.\n  import/packed`,
    );
  });

  it('runs from the repository as a program', () => {
    const bin = fileURLToPath(new URL('../bin/article-import.mjs', import.meta.url));
    expect(execFileSync(process.execPath, [bin, '--version'], { encoding: 'utf8' }).trim()).toMatch(
      /^\d+\.\d+\.\d+$/,
    );
  });
});
