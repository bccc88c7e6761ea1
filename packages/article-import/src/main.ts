import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { run } from './cli.ts';

// An archive may be larger than the machine: what is done with is given back early.
setFlagsFromString('--heap-growing-percent=30');

const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { version: string };

process.exitCode = await run(process.argv.slice(2), {
  log: (text) => console.log(text),
  error: (text) => console.error(text),
  isTerminal: process.stderr.isTTY === true,
  version,
});
