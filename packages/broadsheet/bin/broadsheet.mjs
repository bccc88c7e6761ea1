#!/usr/bin/env node
// Runs from the source where it lies in the repository, else from what was built.
import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
const here = realpathSync(fileURLToPath(import.meta.url));

if (major < 22 || (major === 22 && minor < 12)) {
  console.error(`broadsheet needs Node 22.12 or newer; this is ${process.versions.node}.`);
  process.exit(2);
}
if (/[\\/]node_modules[\\/]/.test(here)) await import('../dist/main.js');
else {
  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
  const args = ['--conditions=source', main, ...process.argv.slice(2)];
  const program = spawn(process.execPath, args, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => program.kill(signal));
  program.on('exit', (code) => (process.exitCode = code ?? 2));
}
