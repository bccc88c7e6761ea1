import type { SiteCommand } from './command.ts';
import { check } from './commands/check.ts';
import { correct } from './commands/correct.ts';
import { doctor } from './commands/doctor.ts';
import { due } from './commands/due.ts';
import { editor } from './commands/editor.ts';
import { newStory } from './commands/new.ts';
import { upgrade } from './commands/upgrade.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly SiteCommand[] = [
  newStory,
  correct,
  check,
  due,
  doctor,
  editor,
  upgrade,
];
