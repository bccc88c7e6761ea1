export type { Answers } from './answers.ts';
export { run, type World } from './cli.ts';
export { CreateError } from './error.ts';
export { paperFiles } from './files.ts';
