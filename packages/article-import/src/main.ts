import { readFileSync } from 'node:fs';
import { run } from './cli.ts';

const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { version: string };

process.exitCode = await run(process.argv.slice(2), {
  log: (text) => console.log(text),
  error: (text) => console.error(text),
  isTerminal: process.stderr.isTTY === true,
  version,
});
