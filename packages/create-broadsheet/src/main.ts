import { readFileSync } from 'node:fs';
import { instantOf, parseInstant } from '@broadsheet/article-schema';
import * as clack from '@clack/prompts';
import { run } from './cli.ts';
import { runProgram } from './program.ts';
import type { Prompts } from './questions.ts';

const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { version: string };
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort());
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

process.exitCode = await run(process.argv.slice(2), {
  log: (text) => console.log(text),
  error: (text) => console.error(text),
  version,
  cwd: process.cwd(),
  zone: timeZone,
  now: parseInstant(process.env.BROADSHEET_NOW ?? '', 'UTC') ?? instantOf(new Date()),
  seconds: () => performance.now() / 1000,
  prompts: process.stdin.isTTY && process.stdout.isTTY ? (clack as Prompts) : undefined,
  run: runProgram,
  signal: stopping.signal,
});
