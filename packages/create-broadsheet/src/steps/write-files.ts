import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CreateError, problem } from '../error.ts';
import type { Step } from '../step.ts';

/** Writes the files into the folder beside the paper's place. */
export const writeFiles: Step = {
  title: ({ files }) => `Write ${files.size} files`,
  isWanted: () => true,
  run({ answers: { folder }, files, work }) {
    try {
      for (const [name, content] of files) {
        const file = join(work, name);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, content, { flag: 'wx' });
      }
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      throw new CreateError([
        problem(
          'folder-unwritable',
          `${folder} cannot be written: ${message}.`,
          'Choose a place that is yours and has room.',
        ),
      ]);
    }
  },
};
