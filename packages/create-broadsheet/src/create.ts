import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Answers } from './answers.ts';
import { CreateError, problem, Stopped } from './error.ts';
import { paperFiles } from './files.ts';
import type { Job, Step } from './step.ts';
import { STEPS } from './steps.ts';

/**
 * Makes a paper, step by step, in a folder beside its place. Whatever goes wrong on the way, nothing of
 * it is left behind. Returns the paths of the files.
 * @throws {CreateError} where a step cannot be done, {@link Stopped} where somebody ended it.
 */
export async function createPaper(answers: Answers, work: Work): Promise<string[]> {
  const target = resolve(work.cwd, answers.folder);
  const files = paperFiles(answers, work);
  const job: Job = { ...work, answers, target, files, work: '' };
  const names = [...files.keys()];
  if (work.dryRun) {
    await rehearse(job, work.tell);
    return names;
  }
  const looks = STEPS.filter(({ looks }) => looks);
  const others = STEPS.filter(({ looks }) => !looks);
  await perform(looks, job, work.tell);
  const made = makeFolder(target, answers.folder);
  try {
    await perform(others, { ...job, work: made.work }, work.tell);
    return names;
  } catch (error) {
    if (made.above) rmSync(made.above, REMOVE);
    throw error;
  } finally {
    rmSync(made.work, REMOVE);
  }
}

async function perform(steps: readonly Step[], job: Job, tell: Tell): Promise<void> {
  for (const step of steps.filter((each) => each.isWanted(job))) {
    const done = step.looks ? () => {} : tell(step.title(job));
    await step.run(job);
    if (job.signal.aborted) throw new Stopped();
    done();
  }
}

/** Says what would be done and written; only looks. */
async function rehearse(job: Job, tell: Tell): Promise<void> {
  for (const step of STEPS.filter((each) => each.isWanted(job))) {
    if (step.looks) await step.run(job);
    else tell(step.title(job));
  }
}

/** A folder of its own beside the paper's place, or in it where it is there; and the first that was made above it. */
function makeFolder(target: string, folder: string): { work: string; above: string | undefined } {
  try {
    const isThere = existsSync(target);
    const above = isThere ? undefined : mkdirSync(dirname(target), { recursive: true });
    const name = `.${basename(target)}-${process.pid}`;
    const work = join(isThere ? target : dirname(target), name);
    mkdirSync(work);
    return { work, above };
  } catch (error) {
    throw new CreateError([
      problem(
        'folder-unwritable',
        `${folder} cannot be made: ${(error as Error).message}.`,
        'Choose a place that is yours.',
      ),
    ]);
  }
}

const REMOVE = { recursive: true, force: true, maxRetries: 3 } as const;

/** Called when a step begins; what it returns when it is done. */
export type Tell = (title: string) => () => void;

export interface Work extends Omit<Job, 'answers' | 'files' | 'target' | 'work'> {
  dryRun: boolean;
  tell: Tell;
}
