import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { instantOf, parseInstant } from '@broadsheet/article-schema';
import { run } from './cli.ts';
import type { Prompts } from './command.ts';

const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { version: string };
const hasTerminal = process.stdin.isTTY && process.stdout.isTTY;

process.exitCode = await run(process.argv.slice(2), {
  log: (text) => console.log(text),
  error: (text) => console.error(text),
  version,
  cwd: process.cwd(),
  now: parseInstant(process.env.BROADSHEET_NOW ?? '', 'UTC') ?? instantOf(new Date()),
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  node: process.versions.node,
  prompts: hasTerminal ? ((await import('@clack/prompts')) as Prompts) : undefined,
  run: (command, args, isShown) => {
    const how = { encoding: 'utf8', stdio: isShown ? 'inherit' : 'pipe' } as const;
    const { status, stdout, stderr, error } = spawnSync(command, [...args], how);
    return { code: status ?? (error ? 127 : 2), said: `${stdout ?? ''}${stderr ?? ''}` };
  },
});
