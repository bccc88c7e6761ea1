import type { Answers } from './answers.ts';
import type { Place } from './files.ts';
import type { RunProgram } from './program.ts';
import type { Files } from './template.ts';

/** One thing that is done to make a paper; all of them stand in `steps.ts`. */
export interface Step {
  /** What it does, for people: “Install the packages”. */
  title: (job: Job) => string;
  isWanted: (job: Job) => boolean;
  /** Whether it only looks, so that a dry run does it too. */
  looks?: boolean;
  /** @throws {CreateError} where it cannot be done. */
  run: (job: Job) => void | Promise<void>;
}

export interface Job extends Place {
  answers: Answers;
  files: Files;
  /** The folder of the paper, as a whole path. */
  target: string;
  /** Where it is made before it is moved to its place. */
  work: string;
  install: boolean;
  git: boolean;
  run: RunProgram;
  signal: AbortSignal;
}
