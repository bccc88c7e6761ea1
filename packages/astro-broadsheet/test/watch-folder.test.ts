import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { watchFolder } from '../src/content/watch-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'watched-'));
let stop = () => {};
afterEach(() => {
  stop();
  rmSync(folder, { recursive: true, force: true });
});

it('tells of files that come, change and go, in folders new and old, however they are saved', async () => {
  const at = (path: string) => join(folder, path);
  mkdirSync(at('2026/11'), { recursive: true });
  for (const name of ['2026/11/a.md', '2026/11/b.md']) writeFileSync(at(name), 'First.');
  symlinkSync(folder, at('2026/round'));
  const said: string[] = [];
  stop = watchFolder(folder, (event, path) => said.push(`${event} ${path.slice(folder.length)}`));
  const next = async (expected: string[]) => {
    await expect.poll(() => [...new Set(said)].sort(), { timeout: 5000 }).toEqual(expected);
    said.length = 0;
  };

  writeFileSync(at('2026/11/a.md'), 'Second.');
  await next(['change /2026/11/a.md']);

  writeFileSync(at('2026/11/b.md.new'), 'Second.');
  renameSync(at('2026/11/b.md.new'), at('2026/11/b.md'));
  await next(['change /2026/11/b.md']);

  mkdirSync(at('2026/12/01'), { recursive: true });
  writeFileSync(at('2026/12/01/c.md'), 'New.');
  await next(['add /2026/12/01/c.md']);
  writeFileSync(at('2026/12/01/d.md'), 'New.');
  await next(['add /2026/12/01/d.md']);

  rmSync(at('2026/11/a.md'));
  await next(['unlink /2026/11/a.md']);
  renameSync(at('2026/12'), at('2026/10'));
  await next([
    'add /2026/10/01/c.md',
    'add /2026/10/01/d.md',
    'unlink /2026/12/01/c.md',
    'unlink /2026/12/01/d.md',
  ]);
});
