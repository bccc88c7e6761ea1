import { CommanderError } from 'commander';
import { parseArguments } from './arguments.ts';
import { createPaper } from './create.ts';
import { decide } from './decide.ts';
import { CreateError, Stopped } from './error.ts';
import type { RunProgram } from './program.ts';
import type { Prompts } from './questions.ts';

/** Runs the program; returns its exit code: 0 the paper is there, 2 it could not be made, 130 stopped. */
export async function run(args: readonly string[], world: World): Promise<number> {
  const { log, error: complain } = world;
  try {
    const given = parseArguments(args, world);
    const { dryRun = false, install, git } = given;
    const answers = await decide(given, world);
    if (dryRun) log(`What would be done for “${answers.title}” in ${answers.folder}:`);
    const tell = (title: string) => {
      if (dryRun) log(`  ${title}`);
      const began = world.seconds();
      return () => log(`${title}: ${(world.seconds() - began).toFixed(1)} s`);
    };
    const files = await createPaper(answers, { ...world, dryRun, install, git, tell });
    if (dryRun) log(['', ...files.map((name) => `  ${name}`)].join('\n'));
    else log(`\n“${answers.title}” is there. Next:\n\n${nextCommands(answers.folder, install)}`);
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof CreateError || error instanceof Stopped)) throw error;
    complain(error.message);
    return error instanceof Stopped ? 130 : 2;
  }
}

/** The next three things to type, ready to be copied. */
function nextCommands(folder: string, isInstalled: boolean): string {
  const enter =
    folder === '.'
      ? []
      : [`cd ${/^[\w./~-]+$/.test(folder) ? folder : `'${folder.replaceAll("'", `'\\''`)}'`}`];
  const commands = [
    ...enter,
    ...(isInstalled ? [] : ['npm install']),
    'npm run dev',
    ...(isInstalled ? ['npm run build && npm run check'] : []),
  ];
  return commands.map((command) => `  ${command}`).join('\n');
}

/** What the program needs of the machine. */
export interface World {
  log: (text: string) => void;
  error: (text: string) => void;
  version: string;
  cwd: string;
  /** The time zone of this machine. */
  zone: string;
  /** RFC 3339, UTC. */
  now: string;
  /** Of a clock that only goes forward. */
  seconds: () => number;
  /** Undefined where there is no terminal. */
  prompts: Prompts | undefined;
  run: RunProgram;
  /** Aborted by Ctrl-C. */
  signal: AbortSignal;
}
