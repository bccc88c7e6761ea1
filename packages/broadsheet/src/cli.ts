import { ContentError, parseInstant } from '@broadsheet/article-schema';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import type { Given, SiteCommand, World } from './command.ts';
import { COMMANDS } from './commands.ts';
import { CommandError } from './error.ts';

/** Runs a command; returns its exit code: 0 clean, 1 something was found, 2 it could not be done. */
export async function run(args: readonly string[], world: World): Promise<number> {
  let code = 2;
  const program = programFor(world, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!isTold(error)) throw error;
    world.error(error.message);
    return 2;
  }
}

/** Whether the message is ready to be shown: of a command, of the content, of the theme's options. */
function isTold(error: unknown): error is Error {
  if (error instanceof CommandError || error instanceof ContentError) return true;
  return error instanceof Error && 'code' in error && error.code === 'options';
}

function programFor(world: World, end: (code: number) => void): Command {
  const program = new Command('broadsheet')
    .description('Commands of a newspaper’s site; run them in its folder.')
    .version(world.version)
    .enablePositionalOptions()
    .addHelpText('after', '\nExit code 0: clean; 1: something was found; 2: it could not be done.');
  for (const command of COMMANDS) program.addCommand(commandFor(command, world, end));
  for (const each of [program, ...program.commands])
    each.exitOverride().configureOutput({
      writeOut: (text) => world.log(text.trimEnd()),
      writeErr: (text) => world.error(text.trimEnd()),
    });
  return program;
}

/** A command of commander's that runs one of ours, at the moment that `--now` says. */
function commandFor(one: SiteCommand, world: World, end: (code: number) => void): Command {
  const command = one.describe(new Command(one.name));
  if (one.isTimed) command.option('--now <moment>', NOW, parseMoment);
  return command.action(async (...given: unknown[]) => {
    const values = given.slice(0, -2) as Given['values'];
    const { now, ...options } = given.at(-2) as Given['options'] & { now?: string };
    end(await one.run({ values, options }, { ...world, now: now ?? world.now }));
  });
}

function parseMoment(value: string): string {
  const moment = parseInstant(value, 'UTC');
  if (moment) return moment;
  throw new InvalidArgumentError('It must be a moment such as 2026-11-24T06:00:00Z.');
}

const NOW = 'the moment that it is, RFC 3339 (default: BROADSHEET_NOW, else the clock)';
