import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeStrict } from '../src/build/strict-engine.ts';

it('refuses a program of Pagefind that loads its words in another way', () => {
  const folder = mkdtempSync(join(tmpdir(), 'engine-'));
  const file = join(folder, 'pagefind.js');
  writeFileSync(file, 'load("load_index_chunk").catch(()=>{})');
  expect(() => makeStrict(file)).toThrow(
    `${file}: Pagefind's program is not the one of the version that is pinned`,
  );
  rmSync(folder, { recursive: true });
});
