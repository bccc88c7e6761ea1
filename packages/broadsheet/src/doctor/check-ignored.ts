import { problem } from '../error.ts';
import type { Check } from './doctor.ts';

/** What is made by programs does not belong into Git. Where there is no Git there is nothing to say. */
export const checkIgnored: Check = {
  what: 'what Git ignores',
  find({ site: { dist }, world }) {
    if (world.run('git', ['rev-parse', '--is-inside-work-tree']).code !== 0) return [];
    const made = ['node_modules/', `${dist}/`, '.astro/', '.cache/'];
    return made
      .filter((folder) => world.run('git', ['check-ignore', '--quiet', folder]).code !== 0)
      .map((folder) =>
        problem(
          'doctor/not-ignored',
          `Git does not ignore ${folder}, which programs make.`,
          `Add a line \`${folder}\` to .gitignore; if it was committed, \`git rm -r --cached ${folder}\`.`,
        ),
      );
  },
};
