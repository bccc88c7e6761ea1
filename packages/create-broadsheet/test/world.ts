import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, type World } from '../src/cli.ts';
import type { RunProgram } from '../src/program.ts';

export const NOW = '2026-11-22T09:00:00Z';

/** Runs the program in a new folder, without a terminal, with programs that do nothing and are content. */
export async function say(args: readonly string[], given: Partial<World> = {}): Promise<Said> {
  const said: string[] = [];
  const cwd = given.cwd ?? mkdtempSync(join(tmpdir(), 'create-'));
  const code = await run(args, {
    log: (text) => said.push(text),
    error: (text) => said.push(text),
    version: '1.2.3',
    zone: 'Africa/Cairo',
    now: NOW,
    seconds: () => 0,
    prompts: undefined,
    run: programs({}),
    signal: new AbortController().signal,
    ...given,
    cwd,
  });
  return { code, cwd, said: said.join('\n').replaceAll(cwd, '<cwd>') };
}

/** Programs that end as they are told: by their name and first argument, such as `npm install`. */
export function programs(
  ends: Record<string, Partial<Awaited<ReturnType<RunProgram>>>>,
): RunProgram {
  return async (command, [first]) => {
    const end = ends[`${command} ${first}`] ?? ends[command];
    return { code: 0, said: '', isMissing: false, ...end };
  };
}

interface Said {
  code: number;
  cwd: string;
  said: string;
}
