export { run } from './cli.ts';
export type { World } from './command.ts';
export { CommandError } from './error.ts';
