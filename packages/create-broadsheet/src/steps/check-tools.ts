import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CreateError, problem } from '../error.ts';
import type { Job, Step } from '../step.ts';

/** The programs that later steps run must be there, and git must know whose commit it is. */
export const checkTools: Step = {
  title: () => 'Look for npm and git',
  isWanted: ({ install, git }) => install || git,
  looks: true,
  async run(job) {
    const problems = [
      job.install ? await npmProblem(job) : undefined,
      isCommitted(job) ? await gitProblem(job) : undefined,
    ].filter((each) => each !== undefined);
    if (problems.length > 0) throw new CreateError(problems);
  },
};

/** Whether the paper gets a first commit: it is wanted, and there is no repository yet. */
export function isCommitted({ git, target }: Job): boolean {
  return git && !existsSync(join(target, '.git'));
}

async function npmProblem({ run, cwd, signal }: Job): Promise<string | undefined> {
  const { code } = await run('npm', ['--version'], { cwd, signal });
  if (code === 0) return undefined;
  return problem(
    'npm-missing',
    'npm does not run here.',
    'It comes with Node: https://nodejs.org. Or add `--no-install`, and install the packages elsewhere.',
  );
}

async function gitProblem({ run, cwd, signal }: Job): Promise<string | undefined> {
  const { code, isMissing } = await run('git', ['var', 'GIT_AUTHOR_IDENT'], { cwd, signal });
  if (code === 0) return undefined;
  if (isMissing)
    return problem(
      'git-missing',
      'git is not installed.',
      'Get it from https://git-scm.com, or add `--no-git`.',
    );
  return problem(
    'git-identity',
    'git does not know who you are, so it cannot commit.',
    'Run `git config --global user.name "Your Name"` and `git config --global user.email you@example.org`, or add `--no-git`.',
  );
}
