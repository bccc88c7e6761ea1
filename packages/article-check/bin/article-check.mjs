#!/usr/bin/env node
// Runs from the source where it lies in the repository, else from what was built.
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
const here = realpathSync(fileURLToPath(import.meta.url));

if (major < 22 || (major === 22 && minor < 12)) {
  console.error(`article-check needs Node 22.12 or newer; this is ${process.versions.node}.`);
  process.exit(2);
} else if (/[\\/]node_modules[\\/]/.test(here)) {
  await import('../dist/main.js');
} else {
  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
  const { status } = spawnSync(
    process.execPath,
    ['--conditions=source', main, ...process.argv.slice(2)],
    { stdio: 'inherit' },
  );
  process.exit(status ?? 2);
}
