import type { Step } from './step.ts';
import { checkFolder } from './steps/check-folder.ts';
import { checkTools } from './steps/check-tools.ts';
import { commit } from './steps/commit.ts';
import { importArchive } from './steps/import-archive.ts';
import { install } from './steps/install.ts';
import { moveIn } from './steps/move-in.ts';
import { writeFiles } from './steps/write-files.ts';

/** How a paper is made, in order. Until the last step it stands in a folder beside its place. */
export const STEPS: readonly Step[] = [
  checkFolder,
  checkTools,
  writeFiles,
  importArchive,
  install,
  commit,
  moveIn,
];
