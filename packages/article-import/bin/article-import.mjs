#!/usr/bin/env node
// Runs from the source where it lies in the repository, else from what was built.
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
const here = realpathSync(fileURLToPath(import.meta.url));

if (major < 22 || (major === 22 && minor < 12)) {
  console.error(`article-import needs Node 22.12 or newer; this is ${process.versions.node}.`);
  process.exit(2);
}
const isInstalled = /[\\/]node_modules[\\/]/.test(here);
const program = isInstalled ? '../dist/main.js' : '../src/main.ts';
const { status } = spawnSync(
  process.execPath,
  [
    // An archive may be larger than the machine: what is done with is given back early. Once Node runs it
    // does not heed the first any more.
    '--max-semi-space-size=2',
    '--heap-growing-percent=30',
    ...(isInstalled ? [] : ['--conditions=source']),
    fileURLToPath(new URL(program, import.meta.url)),
    ...process.argv.slice(2),
  ],
  // The C library of Linux keeps what threads gave back unless it is told to have one heap for all.
  { stdio: 'inherit', env: { MALLOC_ARENA_MAX: '1', ...process.env } },
);
process.exitCode = status ?? 2;
