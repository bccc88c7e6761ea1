import { CreateError, problem } from '../error.ts';
import type { Step } from '../step.ts';
import { isCommitted } from './check-tools.ts';

/** Makes the folder a repository with one commit. */
export const commit: Step = {
  title: () => 'Make the first commit',
  isWanted: isCommitted,
  async run({ work, run, signal }) {
    for (const args of COMMANDS) {
      const { code, said } = await run('git', args, { cwd: work, signal });
      if (signal.aborted) return;
      if (code !== 0)
        throw new CreateError([
          problem(
            'git-failed',
            `git ${args[0]} failed: ${said.trim().split('\n').at(-1)}`,
            'Mend what git says, or add `--no-git`.',
          ),
        ]);
    }
  },
};

const COMMANDS = [
  ['init', '--quiet', '--initial-branch=main'],
  ['add', '--all'],
  ['commit', '--quiet', '--message', 'Begin the paper'],
];
