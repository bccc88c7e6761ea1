/** A command that cannot be done. The message is ready to be shown: what is wrong, what to do, a code. */
export class CommandError extends Error {
  readonly code: string;

  constructor(code: string, message: string, help: string) {
    super(problem(code, message, help));
    this.name = 'CommandError';
    this.code = code;
  }
}

/** One problem as people read it. The code never changes its meaning. */
export function problem(code: string, message: string, help: string): string {
  return `${message}\n  ${help}\n  ${code}`;
}
