import { CreateError, problem } from '../error.ts';
import type { Step } from '../step.ts';

/** Runs npm. What it could not reach is told apart from what it did not like. */
export const install: Step = {
  title: () => 'Install the packages',
  isWanted: (job) => job.install,
  async run({ work, run, signal }) {
    const { code, said } = await run('npm', ARGUMENTS, { cwd: work, signal });
    if (code === 0 || signal.aborted) return;
    const later = 'or add `--no-install`, and run `npm install` in the folder later.';
    throw new CreateError([
      NETWORK.test(said)
        ? problem(
            'no-network',
            'The packages could not be fetched: the registry of npm does not answer.',
            `Try again with a network, ${later}`,
          )
        : problem(
            'install-failed',
            `npm could not install the packages.\n${lastLines(said)}`,
            `Mend what npm says, ${later}`,
          ),
    ]);
  },
};

function lastLines(said: string): string {
  const lines = said.trim().split('\n').slice(-12);
  return lines.map((line) => `    ${line}`).join('\n');
}

// A registry that does not answer is asked three times in some seconds, and not for minutes.
const ARGUMENTS = [
  'install',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
  '--fetch-retry-mintimeout=500',
  '--fetch-retry-maxtimeout=2000',
];
const NETWORK =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT)\b/;
