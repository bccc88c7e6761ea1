import { existsSync, readdirSync, statSync } from 'node:fs';
import { CreateError, problem } from '../error.ts';
import type { Step } from '../step.ts';

/** The place of the paper must be free: not there, or empty but for a repository. */
export const checkFolder: Step = {
  title: () => 'Look at the folder',
  isWanted: () => true,
  looks: true,
  run({ answers: { folder }, target }) {
    if (!existsSync(target)) return;
    if (!statSync(target).isDirectory())
      throw new CreateError([
        problem('folder-is-file', `${folder} is a file.`, 'Give another name, or move the file.'),
      ]);
    const found = readdirSync(target).filter((name) => !HARMLESS.has(name));
    if (found.length === 0) return;
    const some = found.slice(0, 3).join(', ');
    const more = found.length > 3 ? ` and ${found.length - 3} more` : '';
    throw new CreateError([
      problem(
        'folder-not-empty',
        `The folder ${folder} is not empty: ${some}${more}.`,
        'Give the name of a folder that is not there yet, or empty this one.',
      ),
    ]);
  },
};

const HARMLESS = new Set(['.git', '.DS_Store', 'Thumbs.db']);
