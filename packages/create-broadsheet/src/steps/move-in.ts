import { existsSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Step } from '../step.ts';

/** Puts the finished paper in its place: in one move, or into the folder that was there. */
export const moveIn: Step = {
  title: ({ answers }) => `Put it into ${answers.folder}`,
  isWanted: () => true,
  run({ target, work }) {
    if (!existsSync(target)) {
      renameSync(work, target);
      return;
    }
    for (const name of readdirSync(work)) renameSync(join(work, name), join(target, name));
  },
};
