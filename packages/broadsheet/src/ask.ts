import type { Prompts } from './command.ts';
import { CommandError } from './error.ts';

/**
 * A value that an option gives, else people.
 * @throws {CommandError} where nobody gives it, or somebody goes away.
 */
export async function given(value: unknown, name: string, ask: Ask): Promise<string> {
  if (typeof value === 'string') return value;
  if (!ask.prompts)
    throw new CommandError('command/no-terminal', `\`--${name}\` is missing.`, ask.help);
  const answer = await ask.with(ask.prompts);
  if (typeof answer === 'string') return answer;
  throw new CommandError('command/stopped', 'Stopped.', 'Nothing was written.');
}

interface Ask {
  prompts: Prompts | undefined;
  with: (prompts: Prompts) => Promise<string | symbol>;
  /** What to do where there is no terminal. */
  help: string;
}
