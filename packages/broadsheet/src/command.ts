import type { Command } from 'commander';

/** A command: how it is called, and what it does. All of them stand in `commands.ts`. */
export interface SiteCommand {
  name: string;
  /** Whether it asks for the time, so that `--now` is an option. */
  isTimed?: boolean;
  /** Its arguments and options, added to commander's command of this name. */
  describe: (command: Command) => Command;
  /** Returns the exit code: 0 clean, 1 something was found. Throws where it could not be done. */
  run: (given: Given, world: World) => number | Promise<number>;
}

export interface Given {
  /** The arguments, in order; a missing one is undefined, a list of them is a list. */
  values: (string | string[] | undefined)[];
  options: Record<string, string | string[] | boolean | undefined>;
}

/** What commands need of the machine. */
export interface World {
  log: (text: string) => void;
  error: (text: string) => void;
  version: string;
  /** The folder of the site. */
  cwd: string;
  /** The moment, RFC 3339 in UTC; the option `--now` is another. */
  now: string;
  /** The time zone and the version of Node of this machine. */
  zone: string;
  node: string;
  /** Undefined where there is no terminal. */
  prompts: Prompts | undefined;
  /** Runs another program in the folder; what it says is given back, or shown. */
  run: (command: string, args: readonly string[], isShown?: boolean) => Ran;
}

interface Ran {
  /** 127 where there is no such program. */
  code: number;
  said: string;
}

/** The prompts of `@clack/prompts` that commands use; a cancelled one gives a symbol. */
export interface Prompts {
  text: (options: { message: string }) => Promise<string | symbol>;
  select: (options: {
    message: string;
    options: { value: string; label?: string }[];
  }) => Promise<string | symbol>;
}
